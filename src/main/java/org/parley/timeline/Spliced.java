package org.parley.timeline;

/** Finished JSON objects, joined as texts: reading and writing them again would cost more than all else. */
final class Spliced {
    private Spliced() {}

    /**
     * @param members of JSON, without braces; may be empty
     */
    static String into(String object, String members) {
        return members.isEmpty() ? object : object.substring(0, object.length() - 1) + "," + members + "}";
    }
}
