package se.brygga.profiles;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;

/** The conformance resources of this module, read from the class path by the {@code index.txt} of each folder. */
final class Conformance {

    static final List<String> FOLDERS = List.of(
            "naming-systems",
            "code-systems",
            "value-sets",
            "extensions",
            "profiles",
            "plan-definitions",
            "operation-definitions");

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private Conformance() {}

    /** Returns the file names in a folder's index, in its order. */
    static List<String> index(String folder) {
        return text(folder + "/index.txt").lines().toList();
    }

    /** Returns every resource of a folder. */
    static List<Resource> resources(String folder) {
        return index(folder).stream().map(name -> resource(folder + "/" + name)).toList();
    }

    /** Reads one resource from the class path. */
    static Resource resource(String path) {
        return (Resource) FHIR.newJsonParser().parseResource(text(path));
    }

    /** Returns the text of a class path resource. */
    static String text(String path) {
        try (InputStream in = Conformance.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException(path + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
