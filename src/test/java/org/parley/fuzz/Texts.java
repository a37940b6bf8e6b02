package org.parley.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Texts that are none, too many, too long, or mean something to someone. */
final class Texts {
    private static final List<String> ODD = List.of(
            "",
            " ",
            "\t",
            "\0",
            "a\0b",
            "\ud800",
            "\udc00x",
            "x\ud83d",
            "\uffff",
            "\ufeff",
            "\u202erussia\u202c",
            "\u200b",
            "e\u0301".repeat(50),
            "\ud83d\udd4a\ufe0f\u200d",
            "İıßſŉ",
            "각".repeat(500),
            "x".repeat(255),
            "x".repeat(257),
            "x".repeat(2_001),
            "\u0300".repeat(1_000),
            "a\r\nX-Injected: 1",
            "-1",
            "0",
            "-0",
            "1e309",
            "NaN",
            "Infinity",
            "2147483648",
            "9223372036854775808",
            "9".repeat(400),
            "0x10",
            "1_000",
            "٣",
            "true",
            "null",
            "[]",
            "{}",
            "*",
            "!",
            "!!russia",
            "!russia",
            ",",
            ",,,",
            "russia,".repeat(200),
            "all,all,none",
            "..",
            "../..",
            "../../q/metrics",
            "..\\..",
            "/",
            "//",
            ".",
            "%",
            "%%",
            "%2e%2e",
            "%252e%252e%252f",
            "%ff",
            "%c0%ae",
            "%ed%a0%80",
            "%00",
            "%u0041",
            "%zz",
            "a#b",
            "a;b",
            "a|b",
            "a&b=c",
            "' OR 1=1 --",
            "\\",
            "_%",
            "${jndi:ldap://localhost/a}",
            "#{7*7}",
            "<script>alert(1)</script>",
            "2025-13-45",
            "2025-02-29",
            "0000-00-00",
            "-9999",
            "Y170000002",
            "Y-9223372036854775808",
            "Y1E400",
            "2025-04-28~",
            "2025?-~04-%28",
            "XXXX-XX-XX",
            "[1667,1668..1672]",
            "{..1984}",
            "2025-21/2025-24",
            "2025-01-01/2024-01-01",
            "2025-01-01/",
            "/..",
            "2025-02-01/..",
            "+999999999-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z",
            "9999-12-31T23:59:60Z",
            "2025-01-01T24:00:00Z",
            "2025-01-01T00:00:00+18:01",
            "2025-03-30T02:30:00",
            "now",
            "today",
            "now-P9999999999Y",
            "P1Y",
            "Europe/Nowhere",
            "eyJ9",
            "AAAA",
            "=".repeat(40),
            "/-",
            "/tags/99999999999",
            "/~2",
            "test",
            "move",
            "\"1\", W/\"2\"",
            "\"",
            "\"1",
            "\"99999999999999999999\"",
            "\"1.1.1\"",
            "Bearer");

    private Texts() {}

    /** Something odd, or the example with something odd in it. */
    static String bent(String example, Dice dice) {
        if (example.isEmpty() || dice.in100(60)) {
            return dice.of(ODD);
        }
        int at = dice.below(example.length());
        return switch (dice.below(8)) {
            case 0 -> example.substring(0, at);
            case 1 -> example.substring(0, at) + dice.of(ODD) + example.substring(at);
            case 2 -> example.substring(0, at) + (char) dice.below(0x10000) + example.substring(at + 1);
            case 3 -> new StringBuilder(example).reverse().toString();
            case 4 -> example + example;
            case 5 -> example + "," + dice.of(ODD);
            case 6 -> dice.of(List.of("!", " ", "-", "+", "\u00a0")) + example;
            default -> example + dice.of(List.of("!", " ", "~", "?", "%", "/", ".", "\u00a0"));
        };
    }

    /** As it may stand in an address: escaped, escaped twice, escaped to the last letter, or hardly at all. */
    static String inAddress(String text, Dice dice) {
        int way = dice.below(10);
        if (way == 0) {
            return text.codePoints()
                    .filter(c -> c > ' ' && c != 0x7f && (c < 0xd800 || c > 0xdfff) && c != '/' && c != '?')
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
        String escaped = escaped(text, way == 1 ? "" : "-._~!*,:@");
        return way == 2 ? escaped(escaped, "") : escaped;
    }

    /** As a plain client would write it. */
    static String escaped(String text) {
        return escaped(text, "-._~!*,:@");
    }

    private static String escaped(String text, String safe) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : utf8(text)) {
            boolean plain = safe.indexOf(b) >= 0 || (!safe.isEmpty() && b > 0 && Character.isLetterOrDigit(b));
            escaped.append(plain ? String.valueOf((char) b) : String.format("%%%02X", b & 0xff));
        }
        return escaped.toString();
    }

    /** With lone surrogates as three bytes, which is no UTF-8. */
    private static byte[] utf8(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        text.codePoints().forEach(c -> {
            if (c >= 0xd800 && c <= 0xdfff) {
                bytes.write(0xe0 | (c >> 12));
                bytes.write(0x80 | ((c >> 6) & 0x3f));
                bytes.write(0x80 | (c & 0x3f));
            } else {
                bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
            }
        });
        return bytes.toByteArray();
    }

    /** As it may stand in a header: without what ends one, and not longer than all headers may be. */
    static String inHeader(String text) {
        return text.codePoints()
                .filter(c -> c >= ' ' && c != 0x7f && (c < 0xd800 || c > 0xdfff))
                .limit(1_000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }
}
