package org.parley.http;

/** Finished JSON objects, joined as texts: reading and writing them again would cost more than all else. */
public final class Spliced {
    private Spliced() {}

    /**
     * @param members of JSON, without braces; may be empty
     */
    public static String into(String object, String members) {
        return members.isEmpty() ? object : object.substring(0, object.length() - 1) + "," + members + "}";
    }
}
