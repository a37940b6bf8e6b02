package org.parley.analysis.contradictions;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which contradictions are told. */
record ContradictionShape(
        @RestQuery
        @Parameter(
                description =
                        "Only those that curators `recorded`, or only `candidate`s that rules find; both if not said.",
                schema = @Schema(type = SchemaType.ARRAY, implementation = Basis.class),
                example = "recorded")
        List<String> basis,

        @RestQuery
        @Parameter(
                description =
                        "Only those of this rule, or any of these: `linked`, `moved`, `accepted_and_rejected`, `refused_own`, `breached`,"
                                + " `rival_values`, `rival_accounts`.",
                schema = @Schema(type = SchemaType.ARRAY, implementation = Rule.class),
                example = "linked,moved")
        List<String> rule,

        @RestQuery
        @Parameter(
                description =
                        "Within how many days an actor accepts and rejects one position, in days or weeks (`30d`, `4w`, `P30D`); 30 days"
                                + " if not said.",
                example = "30d")
        @Nullable
        String within) {}
