package org.parley.analysis.sequences;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What is to follow what, and how many matches are told. */
record SequenceShape(
        @RestQuery
        @Parameter(
                description =
                        "Steps: kinds with `or` between them, `any`, or `any but KIND`, then conditions: `between A and B`, `by A`, `to A`,"
                                + " `with A`, `with A as ROLE`, `naming A`, `role ROLE`, `on TOPIC`, `mentioning TOPIC`, `omitting TOPIC`,"
                                + " `denying TOPIC`, `in PROCESS`, `at PLACE`, `tagged TAG`, `from source ID`, `from publisher SLUG`,"
                                + " `status WORD`, `verification WORD`, all but `between` with `not` before them; after the first `then …` (`within 3d`, `12h`, `2w`; `until …`) or"
                                + " `not … within 3d`. Names with spaces stand in quotes. `docs/analyses.md` has the whole language.",
                example = "call between usa and russia, then demand by russia within 3d")
        @Nullable
        String pattern,

        @RestQuery
        @Parameter(
                description = "How many matches are told, those that begin first; 50 if not said, at most 1000.",
                example = "50")
        @Nullable
        String limit) {}
