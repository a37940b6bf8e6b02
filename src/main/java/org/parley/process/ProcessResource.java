package org.parley.process;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parley.http.Page;
import org.parley.http.Patches;
import org.parley.record.Curation;
import org.parley.record.OfTheRecord;
import org.parley.record.PageShape;
import org.parley.record.ReferenceResource;
import org.parley.record.ReferenceWords;

/** Processes, to be read by anyone and changed by curators. */
@Path("/v1/processes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "processes",
        description = "Negotiations and their parties.",
        extensions = {
            @Extension(name = ReferenceWords.NOUN, value = "process"),
            @Extension(name = ReferenceWords.EXAMPLE, value = "ukraine-2025"),
            @Extension(name = ReferenceWords.NAME, value = "its id"),
            @Extension(name = ReferenceWords.USE, value = "events belong to it")
        })
public class ProcessResource extends ReferenceResource<ProcessDraft, ProcessView> {
    private final Processes processes;

    ProcessResource(Processes processes, ProcessSort sort, Curation curation, Patches patches) {
        super(sort, curation, patches);
        this.processes = processes;
    }

    @GET
    @OfTheRecord
    @Operation(
            operationId = "listProcesses",
            summary = "List processes",
            description = "Negotiations by id. 50 a page; `next` leads on.")
    @APIResponse(responseCode = "200", description = "A page of processes; may be empty.")
    public Page<ProcessView> list(@BeanParam ProcessQuery query, @BeanParam PageShape shape) {
        return processes.page(query, shape);
    }

    @Override
    protected ProcessView one(String name) {
        return processes.one(name);
    }
}
