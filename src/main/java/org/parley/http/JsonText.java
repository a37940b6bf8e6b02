package org.parley.http;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/** Finished JSON, copied through as it is. */
public record JsonText(@JsonValue @JsonRawValue String text) {}
