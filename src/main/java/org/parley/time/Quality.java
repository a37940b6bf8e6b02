package org.parley.time;

/** What a sign says of the component at which it stands: {@code ?} uncertain, {@code ~} approximate, {@code %} both. */
enum Quality {
    SURE("", 0),
    UNCERTAIN("?", 1),
    APPROXIMATE("~", 1),
    BOTH("%", 2);

    final String sign;
    /** By how many units of the component the span is widened on each side. */
    final int margin;

    Quality(String sign, int margin) {
        this.sign = sign;
        this.margin = margin;
    }

    static Quality of(char sign) {
        return switch (sign) {
            case '?' -> UNCERTAIN;
            case '~' -> APPROXIMATE;
            case '%' -> BOTH;
            default -> SURE;
        };
    }

    Quality and(Quality other) {
        if (this == SURE || this == other) {
            return other;
        }
        return other == SURE ? this : BOTH;
    }

    boolean isUncertain() {
        return this == UNCERTAIN || this == BOTH;
    }

    boolean isApproximate() {
        return this == APPROXIMATE || this == BOTH;
    }
}
