package org.parley.fuzz;

import org.parley.http.WithTokens;

/** A record for those who change and retract what other tests ask for, or record what lies ahead of them. */
public class OwnRecord extends WithTokens {}
