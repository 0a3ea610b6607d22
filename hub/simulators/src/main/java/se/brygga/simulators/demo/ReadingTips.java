package se.brygga.simulators.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import se.brygga.app.token.TokenEndpoint;
import se.brygga.simulators.hospital.TestPersons;
import se.brygga.simulators.identity.Persona;
import se.brygga.simulators.identity.SecretFile;

/** Ready-made commands for reading the record of the story's first person as different people. */
public final class ReadingTips {

    private static final String PERSONAL_NUMBER = "http://electronichealth.se/identifier/personnummer";
    private static final List<Persona> READERS = List.of(Persona.PHYSICIAN, Persona.NURSE, Persona.ASSESSOR);

    private final PrintStream out;
    private final TokenFiles tokens;
    private final URI hub;

    /** Takes where to print, the personas' tokens, and the hub's address. */
    public ReadingTips(PrintStream out, TokenFiles tokens, URI hub) {
        this.out = out;
        this.tokens = tokens;
        this.hub = hub;
    }

    /** Prints the commands; whom to search for goes into a file in {@code folder}, as a number belongs neither in a URL nor here. */
    public void print(Path folder) throws IOException {
        String identifier = PERSONAL_NUMBER + "|" + TestPersons.AKERBY.id();
        Path search = SecretFile.write(
                folder.resolve("person-1.search"), TokenEndpoint.encoded(Map.of("identifier", identifier)));
        out.println();
        out.println("Find person 1, as three people who may not see the same:");
        for (Persona reader : READERS) {
            out.println("  # " + reader.title());
            out.println("  " + curl(reader) + " --data @" + search + " " + hub + "/fhir/Patient/_search");
        }
        out.println("Then read what each may see, with the id that was found in the place of ID:");
        out.println("  " + curl(Persona.PHYSICIAN) + " '" + hub + "/fhir/Patient/ID/$everything'");
        out.println("  " + curl(Persona.NURSE) + " '" + hub + "/fhir/Encounter?patient=ID'");
        out.println("Tokens of all personas: " + tokens.of(Persona.NURSE).getParent());
        out.println();
    }

    private String curl(Persona persona) {
        return "curl -s -H \"Authorization: Bearer $(cat " + tokens.of(persona) + ")\"";
    }
}
