package org.parley.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of a text. */
public final class Fingerprint {
    private static final int SHORT = 16;

    private Fingerprint() {}

    /** The first 64 bits: enough to tell one client's questions or answers apart. */
    public static String of(String text) {
        return whole(text).substring(0, SHORT);
    }

    /** In hexadecimal. */
    public static String whole(String text) {
        return HexFormat.of().formatHex(bytes(text));
    }

    public static byte[] bytes(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
