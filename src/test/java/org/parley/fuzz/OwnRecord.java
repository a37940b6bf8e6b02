package org.parley.fuzz;

import org.parley.http.WithTokens;

/** A record for the fuzzer alone: it changes and retracts what other tests ask for. */
public class OwnRecord extends WithTokens {}
