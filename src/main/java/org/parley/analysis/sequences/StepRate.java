package org.parley.analysis.sequences;

/** How often a step follows upon those before it, and how often upon anything and after any day: what chance would bring. */
final class StepRate {
    private final Followed steps;
    private final Followed events;
    private final CoveredDays days;
    private final Within within;
    private long met;

    /**
     * @param surely whether only what follows whatever the days were counts: so it is where the step must not come
     */
    StepRate(Within within, boolean surely) {
        this.within = within;
        this.steps = new Followed(within, surely);
        this.events = new Followed(within, surely);
        this.days = new CoveredDays(within.days());
    }

    /** An event meets it. */
    void came(Onset onset) {
        met++;
        steps.came(onset);
        events.came(onset);
        days.came(onset);
    }

    /** The step before it has been found. */
    void stepFound(Onset onset) {
        steps.begun(onset);
    }

    /** Some event comes, whether or not it meets any step. */
    void eventCame(Onset onset) {
        events.begun(onset);
    }

    /** How many events meet it. */
    long met() {
        return met;
    }

    Rate afterSteps(long lastDay) {
        return new Rate(steps.begun(lastDay), steps.followed(lastDay));
    }

    Rate afterEvents(long lastDay) {
        return new Rate(events.begun(lastDay), events.followed(lastDay));
    }

    /** Of the days of which the time is over. */
    Rate afterDays(long firstDay, long lastDay) {
        long last = within.isLimited() ? lastDay - within.days() : lastDay;
        return new Rate(Math.max(0, last - firstDay + 1), last < firstDay ? 0 : days.of(firstDay, last));
    }

    /** Of so many so many were followed. */
    record Rate(long of, long followed) {}
}
