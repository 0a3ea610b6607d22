package se.brygga.core.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the record holds about one person at one moment, before any decision on who may see it.
 *
 * <p>Resources and Consents in it are shared by all readers and must not be changed: copy them first.
 *
 * @param person id of the person, merges followed
 * @param family the person and everybody merged into it, the person first
 * @param resources newest versions; always with all Patients, and of the other types those that were asked for
 * @param registers entries of the registers about the person, annulled ones too
 * @param reported by provider: when its blocks were last reported whole
 */
public record PersonFile(
        String person,
        List<String> family,
        List<RecordedResource> resources,
        List<RegisterEntry> registers,
        Map<String, Instant> reported) {}
