package se.brygga.record;

import java.util.Objects;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.key.MessageKey;
import se.brygga.core.record.StoredResource;

/**
 * What a transaction knows of a resource that is there.
 *
 * @param number by which its versions refer to it
 * @param effective event time of the newest version, in microseconds since 1970
 * @param newest number of the newest version
 * @param versions how many there are: the number of the latest, which may be older in event time
 * @param version the newest one
 */
record Newest(long number, String custodian, long effective, int newest, int versions, Version version) {

    /** One version, as the table resource_version holds it. */
    record Version(String person, String unit, String informationType, MessageKey source, String content) {

        static Version of(StoredResource given, String content) {
            return new Version(given.person(), given.unit(), given.informationType(), given.source(), content);
        }
    }

    /** Returns the first version of a new resource. */
    static Newest first(long number, StoredResource given, String content) {
        return new Newest(number, given.custodian(), Value.micros(given.effective()), 1, 1, Version.of(given, content));
    }

    /** Takes the version that the newest number names. */
    Newest with(Version found) {
        return new Newest(number, custodian, effective, newest, versions, found);
    }

    /** Returns the text of the newest version. */
    String content() {
        return version.content();
    }

    /** Returns the newest version with what its text says. */
    StoredResource stored(Resource resource) {
        return new StoredResource(
                resource,
                version.person(),
                custodian,
                version.unit(),
                version.informationType(),
                Value.time(effective),
                version.source());
    }

    /** Tells whether the newest version says this already, of the same person: not every type names its person in the content. */
    boolean says(StoredResource given, String content) {
        return content.equals(version.content()) && Objects.equals(given.person(), version.person());
    }

    /** Says the same at another time. */
    Newest at(long other) {
        return new Newest(number, custodian, other, newest, versions, version);
    }

    /** Keeps a version behind this one. */
    Newest keptBehind() {
        return new Newest(number, custodian, effective, newest, versions + 1, version);
    }

    /** Gives way to a newer version. */
    Newest followedBy(StoredResource given, String content) {
        int next = versions + 1;
        return new Newest(number, custodian, Value.micros(given.effective()), next, next, Version.of(given, content));
    }
}
