package se.brygga.app.config;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.organisation.Organisations;

/** Reads config/organisations.yml (domain.md 2). */
final class OrganisationsFile {

    static final Pattern HSA_ID = Pattern.compile("SE\\d{10}-[A-Za-z0-9]{1,18}");
    private static final Pattern ORGANISATION_NUMBER = Pattern.compile("\\d{10}");
    private static final Pattern MUNICIPALITY = Pattern.compile("\\d{4}");
    private static final String ESCALATION = "escalation";
    private static final Set<String> KEYS = Set.of(
            "hsaId", "name", "role", "partOf", "municipality", "notices", "connector", "openCareFor", ESCALATION);
    private static final String LEGAL_BODY = "LEGAL_BODY";
    private static final Set<String> ROLES =
            Set.of(LEGAL_BODY, "REGION_V", "MUNICIPAL_V", "MUNICIPAL_O", "PRIVATE_V", "PRIVATE_O", "UNIT");

    private final YamlFile file;
    private final Map<String, Organisation> bodies = new LinkedHashMap<>();
    private final Map<String, Section> sections = new LinkedHashMap<>();

    private OrganisationsFile(YamlFile file) {
        this.file = file;
    }

    /** Reads the file; after a problem, the bodies that could be read. */
    static Directory read(Path path, Problems problems) {
        Optional<YamlFile> yaml = YamlFile.read(path, problems);
        if (yaml.isEmpty()) {
            return new Directory(new Organisations(List.of()), Map.of(), false);
        }
        OrganisationsFile file = new OrganisationsFile(yaml.get());
        Section top = Section.of(yaml.get(), yaml.get().root(), Set.of("organisations"));
        if (top.items("organisations").isEmpty()) {
            top.problem("organisations", "no organisation is listed. Add at least one below 'organisations:'.");
        }
        top.items("organisations").forEach(file::body);
        file.sections.forEach(file::checkPartOf);
        file.sections.forEach(file::checkEscalation);
        return new Directory(new Organisations(List.copyOf(file.bodies.values())), file.sections, true);
    }

    /**
     * The bodies with the places where they stand.
     *
     * @param readable false if the file could not be read at all, so that nothing can be looked up in it
     */
    record Directory(Organisations organisations, Map<String, Section> sections, boolean readable) {}

    private void body(Node node) {
        Section section = Section.of(file, node, KEYS);
        section.text("role", "UNIT");
        String role = section.choice("role", "UNIT", ROLES);
        String hsaId = section.text("hsaId", "SE2120009994-HTJ01");
        String name = section.text("name", "Åkerby hemtjänst");
        if (hsaId == null) {
            return;
        }
        checkId(section, hsaId, role);
        if (bodies.containsKey(hsaId)) {
            section.problem("hsaId", "'" + hsaId + "' is listed a second time. Keep one of them.");
            return;
        }
        Organisation body = new Organisation(
                hsaId,
                Objects.requireNonNullElse(name, hsaId),
                role,
                section.scalar("partOf").orElse(null),
                municipality(section),
                List.copyOf(section.words("notices")),
                section.scalar("connector").orElse(null),
                openCareFor(section, role),
                section.scalar(ESCALATION).orElse(null));
        bodies.put(hsaId, body);
        sections.put(hsaId, section);
    }

    private static void checkId(Section section, String hsaId, String role) {
        boolean number =
                role.equals(LEGAL_BODY) && ORGANISATION_NUMBER.matcher(hsaId).matches();
        if (!number && !HSA_ID.matcher(hsaId).matches()) {
            section.problem(
                    "hsaId",
                    "'" + hsaId + "' is no HSA-id. Write SE, ten digits, '-' and up to 18 letters or digits"
                            + (role.equals(LEGAL_BODY) ? ", or the ten digits of the organisation number." : "."));
        }
    }

    private static String municipality(Section section) {
        Optional<String> code = section.scalar("municipality");
        if (code.isPresent() && !MUNICIPALITY.matcher(code.get()).matches()) {
            section.problem("municipality", "'" + code.get() + "' is no municipality code. Write its four digits.");
        }
        return code.orElse(null);
    }

    /** Region open care appoints the coordinator and calls (UTS 2:5, 4:3): a unit of some municipalities' residents. */
    private static List<String> openCareFor(Section section, String role) {
        List<String> codes = section.words("openCareFor");
        for (String code : codes) {
            if (!MUNICIPALITY.matcher(code).matches()) {
                section.problem("openCareFor", "'" + code + "' is no municipality code. Write its four digits.");
            }
        }
        if (!codes.isEmpty() && !"UNIT".equals(role)) {
            section.problem("openCareFor", "only a unit coordinates discharges. Move the key to a body of role UNIT.");
        }
        return List.copyOf(codes);
    }

    private void checkPartOf(String hsaId, Section section) {
        Organisation body = bodies.get(hsaId);
        if (body.partOf() == null) {
            if (!body.role().equals(LEGAL_BODY)) {
                section.text("partOf", "SE2120009994-O1");
            }
        } else if (!bodies.containsKey(body.partOf())) {
            section.problem(
                    "partOf",
                    "'" + body.partOf() + "' is not in this file. " + Nearest.advice(body.partOf(), bodies.keySet()));
        } else if (isBelowItself(body)) {
            section.problem("partOf", "'" + hsaId + "' is part of itself by this line. Name the body above it.");
        }
    }

    /** Who has not acted in time is of no use as the one who is told of it. */
    private void checkEscalation(String hsaId, Section section) {
        String told = bodies.get(hsaId).escalation();
        if (told == null) {
            return;
        }
        if (!bodies.containsKey(told)) {
            section.problem(ESCALATION, "'" + told + "' is not in this file. " + Nearest.advice(told, bodies.keySet()));
        } else if (told.equals(hsaId)) {
            section.problem(ESCALATION, "'" + told + "' would be told of its own delay. Name another unit.");
        }
    }

    private boolean isBelowItself(Organisation body) {
        String above = body.partOf();
        for (int steps = 0; above != null && bodies.containsKey(above) && steps <= bodies.size(); steps++) {
            if (above.equals(body.hsaId())) {
                return true;
            }
            above = bodies.get(above).partOf();
        }
        return false;
    }
}
