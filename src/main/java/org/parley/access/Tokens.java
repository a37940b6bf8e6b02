package org.parley.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parley.http.Fingerprint;

/** The tokens that open writing, as hashes: the tokens themselves are forgotten at once. */
final class Tokens {
    /** Characters; shorter ones can be guessed. */
    static final int SHORTEST = 16;
    /** What {@code recorded_by} says of a token without a name. */
    private static final String UNNAMED = "curator";

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,63}");

    /** @param hash in hexadecimal digits */
    private record Hashed(String name, String hash) {
        boolean is(String other) {
            return MessageDigest.isEqual(
                    hash.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private final List<Hashed> hashes = new ArrayList<>();

    private Tokens() {}

    /** Throws IllegalArgumentException with one line for the operator, which never holds a token. */
    static Tokens of(Optional<String> single, Optional<String> named) {
        Tokens tokens = new Tokens();
        single.map(String::strip)
                .filter(token -> !token.isEmpty())
                .ifPresent(token -> tokens.add(UNNAMED, token, "PARLEY_CURATOR_TOKEN"));
        String list = named.orElse("");
        int place = 0;
        for (String entry : list.isBlank() ? new String[0] : list.split(",", -1)) {
            place++;
            int colon = entry.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("PARLEY_CURATOR_TOKENS: entry " + place
                        + " has no name; write name:token,name:token (a token holds no comma).");
            }
            tokens.add(
                    entry.substring(0, colon).strip(),
                    entry.substring(colon + 1).strip(),
                    "PARLEY_CURATOR_TOKENS");
        }
        return tokens;
    }

    boolean isEmpty() {
        return hashes.isEmpty();
    }

    /** The name that goes with a token. All hashes are compared each time, so that time tells nothing. */
    Optional<String> nameOf(String token) {
        String hash = Fingerprint.whole(token);
        String found = null;
        for (Hashed known : hashes) {
            if (known.is(hash)) {
                found = known.name;
            }
        }
        return Optional.ofNullable(found);
    }

    private void add(String name, String token, String setting) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(setting + ": '" + (name.length() > 64 ? "…" : name)
                    + "' is no name; use letters, digits, spaces, '.', '_' and '-', 64 at most.");
        }
        if (token.length() < SHORTEST) {
            throw new IllegalArgumentException(setting + ": the token of '" + name + "' is shorter than " + SHORTEST
                    + " characters; make one with: openssl rand -hex 24");
        }
        String hash = Fingerprint.whole(token);
        for (Hashed known : hashes) {
            if (known.name.equals(name)) {
                throw new IllegalArgumentException(setting + ": the name '" + name + "' is there twice.");
            }
            if (known.is(hash)) {
                throw new IllegalArgumentException(
                        setting + ": '" + known.name + "' and '" + name + "' have the same token.");
            }
        }
        hashes.add(new Hashed(name, hash));
    }
}
