package se.brygga.translation.guide;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Spelling;
import se.brygga.core.outbound.Destination;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.core.time.SwedishTime;
import se.brygga.core.translated.LossReport;
import se.brygga.core.translated.LossReport.Fate;
import se.brygga.core.translated.Translated;
import se.brygga.translation.Onward;
import se.brygga.translation.Sample;
import se.brygga.translation.Translators;
import se.brygga.translation.Writers;

/**
 * Writes {@code docs/mapping-guide.md}: every mapping that the samples show, in both directions. The same samples give the same
 * text.
 */
public final class MappingGuide {

    /** Where the guide lies in the product's folder. */
    public static final String FILE = "docs/mapping-guide.md";

    private static final List<String> FORMATS = List.of("hl7v2", "json", "csv", "fhir");
    private static final List<String> CHAPTERS = List.of("hl7v2", "municipal", "fhir");

    private final Map<String, Map<String, FateTables>> in = new TreeMap<>();
    private final Map<String, Map<String, FateTables>> out = new TreeMap<>();

    private MappingGuide() {}

    /** Returns the guide in Markdown. */
    public static String text(List<GuideSamples> all) {
        var guide = new MappingGuide();
        all.stream()
                .sorted(Comparator.comparing(samples -> samples.source().connector()))
                .forEach(samples -> samples.samples().forEach(sample -> guide.add(sample, samples)));
        return guide.markdown();
    }

    private void add(Sample sample, GuideSamples samples) {
        for (InboxMessage message : sample.messages(samples.format(), samples.source())) {
            if (message.refused().isEmpty()) {
                try {
                    Translated translated = Translators.translate(message, samples.sourceOf(message));
                    taken(message, translated.losses(), samples);
                    written(message, translated, samples);
                } catch (Untranslatable e) {
                    // A sample of what is refused: it maps nothing.
                }
            }
        }
    }

    private void taken(InboxMessage message, LossReport losses, GuideSamples samples) {
        Spelling spelling = samples.source().spelling();
        Section section = Section.in(message.format(), message.type());
        boolean municipal = section.chapter().equals("municipal");
        FateTables tables = tables(in, section);
        losses.fates().forEach((place, fate) -> {
            FieldName field = municipal ? FieldName.municipal(place, spelling) : FieldName.of(place);
            note(tables, section, field, named(fate, false));
        });
    }

    private void written(InboxMessage message, Translated translated, GuideSamples samples) {
        if (translated.resources().isEmpty()) {
            return;
        }
        OutboundMessage outbound = Onward.of(
                message,
                translated,
                new Onward.Envelope(
                        message.key().id(),
                        samples.source().unit(),
                        samples.source().unit()));
        for (String format : FORMATS) {
            try {
                Writers.find(format, outbound)
                        .map(writer -> writer.write(outbound, destination(format)))
                        .ifPresent(written -> gone(Section.out(format, written.type()), written.losses()));
            } catch (Untranslatable e) {
                // This format has no message for it.
            }
        }
    }

    private void gone(Section section, LossReport losses) {
        FateTables tables = tables(out, section);
        losses.fates().forEach((place, fate) -> {
            note(
                    tables,
                    section,
                    FieldName.of(place),
                    named(fate, section.chapter().equals("municipal")));
        });
    }

    /** A target has no numbers of repetitions either. */
    private static Fate named(Fate fate, boolean municipal) {
        if (!fate.kind().equals("mapped")) {
            return fate;
        }
        FieldName target =
                municipal ? FieldName.municipal(fate.detail(), Spelling.CANONICAL) : FieldName.of(fate.detail());
        return new Fate(fate.kind(), target.name());
    }

    /** An element that goes where it was with all below it is one line. */
    private static void note(FateTables tables, Section section, FieldName field, Fate fate) {
        String target = fate.detail();
        switch (fate.kind()) {
            case "mapped" -> {
                boolean same = (field.name() + '.').startsWith(target + '.');
                tables.note(
                        same ? FieldName.of(target) : field, same ? "the same" : '`' + target + '`', section.variant());
            }
            case "dropped" -> tables.note(field, "dropped: " + target, section.variant());
            default -> tables.note(field, FateTables.UNMAPPED, section.variant());
        }
    }

    private static FateTables tables(Map<String, Map<String, FateTables>> all, Section section) {
        return all.computeIfAbsent(section.chapter(), name -> new TreeMap<>())
                .computeIfAbsent(section.title(), name -> new FateTables());
    }

    private static Destination destination(String format) {
        return new Destination(
                "guide",
                format,
                format.equals("hl7v2") ? "2.5.1" : "",
                StandardCharsets.UTF_8,
                SwedishTime.ZONE,
                "RECEIVER",
                true,
                Set.of(),
                Spelling.CANONICAL,
                Map.of());
    }

    private String markdown() {
        var text = new StringBuilder(GuideText.INTRODUCTION);
        CHAPTERS.forEach(name -> chapter(text, GuideText.in(name), in.getOrDefault(name, Map.of())));
        CHAPTERS.forEach(name -> chapter(text, GuideText.out(name), out.getOrDefault(name, Map.of())));
        return text.append(GuideText.CODES)
                        .append(ConceptMaps.markdown())
                        .toString()
                        .stripTrailing()
                + '\n';
    }

    private static void chapter(StringBuilder text, GuideText.Heading heading, Map<String, FateTables> types) {
        if (!types.isEmpty()) {
            text.append("## ").append(heading.title()).append("\n\n");
            types.forEach((type, tables) -> text.append("### ")
                    .append(heading.title())
                    .append(": ")
                    .append(type)
                    .append("\n\n")
                    .append(tables.markdown(heading.from(), heading.to())));
        }
    }
}
