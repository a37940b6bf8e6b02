package org.parley.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.parley.event.DraftReader;
import org.parley.http.JsonSettings;
import org.parley.timeline.Loading.Entry;

/** What a file gives, checked. */
record Taken(List<Entry> entries, Rejections rejections) {

    static Taken of(byte[] file, Instant now) throws IOException {
        List<Entry> entries = new ArrayList<>();
        FileCheck check = new FileCheck(
                JsonSettings.mapper(), new DraftReader(JsonSettings.mapper()), now, new FileCheck.Taking() {
                    @Override
                    public void references(Contents contents) {
                        assertThat(entries)
                                .as("what events speak of comes first")
                                .isEmpty();
                    }

                    @Override
                    public void entry(Entry entry) {
                        entries.add(entry);
                    }
                });
        check.check(new ByteArrayInputStream(file));
        return new Taken(entries, check.rejections());
    }
}
