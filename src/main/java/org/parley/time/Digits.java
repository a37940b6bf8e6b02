package org.parley.time;

/**
 * Digits of which some may be unspecified: {@code 15}, {@code 1X}, {@code XX}.
 *
 * @param text digits and X, at least one
 */
record Digits(String text) {
    boolean isWhole() {
        return text.indexOf('X') < 0;
    }

    boolean isBlank() {
        return text.chars().allMatch(digit -> digit == 'X');
    }

    int least() {
        return Integer.parseInt(text.replace('X', '0'));
    }

    int most() {
        return Integer.parseInt(text.replace('X', '9'));
    }

    /** Whether the number, written with as many digits, is one of those meant. */
    boolean fits(int number) {
        int rest = number;
        for (int i = text.length() - 1; i >= 0; i--) {
            char digit = text.charAt(i);
            if (digit != 'X' && digit - '0' != rest % 10) {
                return false;
            }
            rest /= 10;
        }
        return rest == 0;
    }

    /** How many digits are unspecified at the end, with none unspecified before them; -1 where X and digits are mixed otherwise. */
    int open() {
        int first = text.indexOf('X');
        if (first < 0) {
            return 0;
        }
        return text.substring(first).chars().allMatch(digit -> digit == 'X') ? text.length() - first : -1;
    }
}
