package org.parley.event;

import java.util.Arrays;
import org.parley.http.Word;

/**
 * What sort of event it is; each kind has a record of details of its own. A new kind is a constant here and a record
 * in {@link EventDetails}; nothing else lists kinds.
 */
public enum EventKind implements Word {
    CALL(1, EventDetails.Call.class, Codes.of("040", "CONSULT"), "Two or more speak to each other from afar."),
    MEETING(2, EventDetails.Meeting.class, Codes.of("040", "CONSULT"), "Two or more come together, or mean to."),
    VISIT(
            3,
            EventDetails.Visit.class,
            Codes.of("042", "CONSULT", "visit"),
            "Someone travels to another side to talk there."),
    NEGOTIATION_ROUND(
            4,
            EventDetails.NegotiationRound.class,
            Codes.of("046", "CONSULT"),
            "A numbered sitting of talks in which the sides bargain."),
    MEDIATION(
            5,
            EventDetails.Mediation.class,
            Codes.of("045", "CONSULT", "third-party"),
            "A third party goes between the sides."),
    STATEMENT(
            6,
            EventDetails.Statement.class,
            Codes.cameo("010"),
            "Someone says something in public that asks for nothing."),
    READOUT(
            7,
            EventDetails.Readout.class,
            Codes.cameo("010"),
            "One side's published account of a call, a meeting or a visit."),
    APPEAL(8, EventDetails.Appeal.class, Codes.of("020", "REQUEST"), "Someone asks another to act, without pressing."),
    DEMAND(
            9,
            EventDetails.Demand.class,
            Codes.of("100", "REQUEST"),
            "Someone requires another to act, as a condition or a claim."),
    PROPOSAL(
            10,
            EventDetails.Proposal.class,
            Codes.of("030", "AGREE"),
            "Someone offers a course that others are asked to take with them."),
    RESPONSE(11, EventDetails.Response.class, Codes.NONE, "Someone answers a demand, a proposal or another event."),
    AGREEMENT(
            12,
            EventDetails.Agreement.class,
            Codes.of("057", "SUPPORT"),
            "Sides bind themselves to the same text or terms."),
    CEASEFIRE(
            13,
            EventDetails.Ceasefire.class,
            Codes.of("0871", "CONCEDE"),
            "Someone declares that fighting, or a part of it, shall stop."),
    VIOLATION(
            14,
            EventDetails.Violation.class,
            Codes.of("112", "ACCUSE", "allege"),
            "A side is said to have broken what was agreed or declared."),
    MEASURE(
            15,
            EventDetails.Measure.class,
            Codes.NONE,
            "Pressure or relief by deed: sanctions, tariffs, aid, troops; done or threatened."),
    DECISION(16, EventDetails.Decision.class, Codes.NONE, "A body or an office holder decides with effect."),
    IMPLEMENTATION(
            17, EventDetails.Implementation.class, Codes.NONE, "What was agreed is carried out, wholly or in part."),
    DEADLINE(18, EventDetails.Deadline.class, Codes.NONE, "A day or window by which something is to have happened."),
    OTHER(19, EventDetails.Other.class, Codes.NONE, "An event that no other kind describes.");

    private final short code;
    private final Class<? extends EventDetails> details;
    // A record of texts: nothing in it can change, but the checker knows no records.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Codes codes;

    private final String definition;

    EventKind(int code, Class<? extends EventDetails> details, Codes codes, String definition) {
        this.code = (short) code;
        this.details = details;
        this.codes = codes;
        this.definition = definition;
    }

    /** The kind that has details of this sort. */
    public static EventKind of(EventDetails details) {
        return Arrays.stream(values())
                .filter(kind -> kind.details == details.getClass())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no kind has details " + details.getClass()));
    }

    /** The record that holds what only this kind has. */
    public Class<? extends EventDetails> details() {
        return details;
    }

    /** The codes of this kind as such; the details of an event may know better ({@link EventDetails#codes}). */
    public Codes codes() {
        return codes;
    }

    /** Whether its sides consult each other, as PLOVER has it. */
    public boolean isTalk() {
        return "CONSULT".equals(codes.plover());
    }

    @Override
    public short code() {
        return code;
    }

    @Override
    public String definition() {
        return definition;
    }
}
