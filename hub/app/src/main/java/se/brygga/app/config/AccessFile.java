package se.brygga.app.config;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import se.brygga.access.reader.Bodies;

/** Reads config/access.yml (domain.md 11); what is left out or wrong counts as {@link LegalChoices#STRICT} has it. */
final class AccessFile {

    private static final String NOTICES = "automaticNoticesForProtected";
    private static final String INFORMED = "informedByRoutine";
    private static final String CHILD = "childMayConsentFrom";
    private static final String ONE = "authoritiesAreOne";
    private static final String INNER = "innerBlockHidesElsewhere";
    private static final String SOCIAL = "emergencyCoversSocial";
    private static final String GUARDIAN = "guardianConsentsForChild";
    private static final String EXISTENCE = "existenceWithoutRelation";
    private static final String MINUTES = "emergencyMinutes";
    private static final String OFFICERS = "liftOfficers";
    private static final String REGISTERS = "blockRegisters";
    private static final String NAMES = "namesInExtract";
    private static final String TIE = "tieAge";
    private static final String REVIEWERS = "emergencyReviewers";
    private static final Set<String> KEYS = Set.of(
            NOTICES, INFORMED, CHILD, ONE, INNER, SOCIAL, GUARDIAN, EXISTENCE, MINUTES, OFFICERS, REGISTERS, NAMES, TIE,
            REVIEWERS);

    private static final int OLDEST_CHILD = 18;
    private static final int LONGEST = 60;
    private static final int MOST_TIE_YEARS = 10;

    private final YamlFile file;
    private final Section section;
    private final OrganisationsFile.Directory directory;
    private final Bodies bodies;

    private AccessFile(YamlFile file, OrganisationsFile.Directory directory) {
        this.file = file;
        this.section = Section.of(file, file.root(), KEYS);
        this.directory = directory;
        this.bodies = new Bodies(directory.organisations(), false);
    }

    /** Reads the file; faults go to {@code problems}. */
    static LegalChoices read(Path path, OrganisationsFile.Directory directory, Problems problems) {
        return YamlFile.read(path, problems)
                .map(yaml -> new AccessFile(yaml, directory).access())
                .orElse(LegalChoices.STRICT);
    }

    private LegalChoices access() {
        LegalChoices strict = LegalChoices.STRICT;
        section.text(NOTICES, "false");
        return new LegalChoices(
                section.flag(NOTICES, strict.automaticNoticesForProtected()),
                informed(),
                number(CHILD, strict.childMayConsentFrom(), OLDEST_CHILD),
                section.flag(ONE, strict.authoritiesAreOne()),
                section.flag(INNER, strict.innerBlockHidesElsewhere()),
                section.flag(SOCIAL, strict.emergencyCoversSocial()),
                section.flag(GUARDIAN, strict.guardianConsentsForChild()),
                section.flag(EXISTENCE, strict.existenceWithoutRelation()),
                number(MINUTES, strict.emergencyMinutes(), LONGEST),
                units(OFFICERS),
                registers(),
                section.flag(NAMES, strict.namesInExtract()),
                section.value(
                        TIE, strict.tieAge(), "a period from P1D to P10Y, such as P2Y or P18M", AccessFile::tieAge),
                units(REVIEWERS));
    }

    private int number(String key, int fallback, int most) {
        return section.value(key, fallback, "a number from 1 to " + most, text -> {
            int number = Integer.parseInt(text);
            if (number < 1 || number > most) {
                throw new IllegalArgumentException(text);
            }
            return number;
        });
    }

    /** Without a limit, or with none that anybody meant, what was left open for decades would tie somebody now. */
    private static Period tieAge(String text) {
        Period age = Period.parse(text);
        LocalDate start = LocalDate.EPOCH;
        LocalDate end = start.plus(age);
        if (!end.isAfter(start) || end.isAfter(start.plusYears(MOST_TIE_YEARS))) {
            throw new IllegalArgumentException(text);
        }
        return age;
    }

    private Set<String> informed() {
        Set<String> providers = new LinkedHashSet<>();
        section.words(INFORMED);
        for (Node item : section.items(INFORMED)) {
            if (item instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                String provider = scalar.getValue().strip();
                wrong(provider).ifPresent(problem -> file.problem(item, problem));
                providers.add(provider);
            }
        }
        return Set.copyOf(providers);
    }

    /** Reads by provider one of its units. */
    private Map<String, String> units(String key) {
        Map<String, String> units = new LinkedHashMap<>();
        block(key).ifPresent(block -> {
            for (String provider : providers(block)) {
                block.scalar(provider).ifPresent(unit -> {
                    checkUnit(block, provider, unit);
                    units.put(provider, unit);
                });
            }
        });
        return Map.copyOf(units);
    }

    private void checkUnit(Section block, String provider, String unit) {
        if (directory.readable() && !bodies.providerOf(unit).equals(Optional.of(provider))) {
            block.problem(
                    provider,
                    "'" + unit + "' is not part of '" + provider
                            + "' in config/organisations.yml. Name one of its units.");
        }
    }

    private Map<String, Duration> registers() {
        Map<String, Duration> registers = new LinkedHashMap<>();
        block(REGISTERS).ifPresent(block -> {
            for (String provider : providers(block)) {
                // A provider whose line is wrong is not one whose blocks are known.
                registers.put(
                        provider,
                        block.value(provider, Duration.ZERO, DeliveryBlock.DURATION, DeliveryBlock::duration));
            }
        });
        return Map.copyOf(registers);
    }

    private Optional<Section> block(String key) {
        return section.block(key).map(node -> Section.open(file, node));
    }

    private Set<String> providers(Section block) {
        for (String provider : block.keys()) {
            wrong(provider).ifPresent(problem -> block.problem(provider, problem));
        }
        return block.keys();
    }

    private Optional<String> wrong(String provider) {
        if (!directory.readable() || bodies.side(provider).isPresent()) {
            return Optional.empty();
        }
        Set<String> known = new LinkedHashSet<>(directory.sections().keySet());
        known.removeIf(body -> bodies.side(body).isEmpty());
        return Optional.of(
                "'" + provider + "' is no care provider or social care provider in config/organisations.yml. "
                        + Nearest.advice(provider, known));
    }
}
