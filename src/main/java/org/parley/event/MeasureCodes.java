package org.parley.event;

import org.jspecify.annotations.Nullable;

/** The codes of a measure: what it presses with decides what it is once in force; before that it is a threat or a promise. */
final class MeasureCodes {

    private MeasureCodes() {}

    static Codes of(@Nullable MeasureStage stage, @Nullable MeasureForm form) {
        if (stage == null) {
            return Codes.NONE;
        }
        return switch (stage) {
            case THREATENED -> threatened(form);
            case ANNOUNCED, IMPOSED -> imposed(form);
            case LIFTED -> form == MeasureForm.SANCTION ? Codes.of("085", "CONCEDE") : Codes.NONE;
        };
    }

    private static Codes threatened(@Nullable MeasureForm form) {
        return form == MeasureForm.SANCTION
                ? Codes.of("1312", "THREATEN")
                : form == MeasureForm.AID_CUT ? Codes.of("1311", "THREATEN") : Codes.of("130", "THREATEN");
    }

    private static Codes imposed(@Nullable MeasureForm form) {
        if (form == null) {
            // Sanctions and cuts of aid share this much in both books.
            return Codes.of("160", "SANCTION");
        }
        return switch (form) {
            case SANCTION -> Codes.of("163", "SANCTION");
            case AID -> Codes.of("070", "AID");
            case AID_CUT -> Codes.of("162", "SANCTION", "discontinue");
            case TROOPS -> Codes.of("154", "MOBILIZE", "troops");
            case OTHER -> Codes.NONE;
        };
    }
}
