package se.brygga.coordination.conversation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationPayloadComponent;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;

/** Composes one thread, by the rules of {@link CommunicationThread}. Used once. */
final class ThreadComposition {

    /** A message that carries less of what was said before is nearer to where a segment was new. */
    private static final Comparator<Communication> LEAST_HISTORY = Comparator.<Communication>comparingInt(
                    message -> message.getPayload().size())
            .thenComparing(message -> "" + message.getIdElement().getIdPart());

    private final List<Communication> messages;
    private final Map<String, Long> carriers = new HashMap<>();
    private final Map<String, Contribution> texts = new LinkedHashMap<>();
    private final Map<String, String> answers = new HashMap<>();
    private final Map<String, Map<String, CommunicationPayloadComponent>> files = new HashMap<>();

    ThreadComposition(List<Communication> messages) {
        this.messages = messages.stream().sorted(LEAST_HISTORY).toList();
    }

    List<Segment> segments() {
        for (Communication message : messages) {
            spoken(message).forEach(text -> carriers.merge(text.id(), 1L, Long::sum));
        }
        messages.forEach(this::tie);
        messages.forEach(this::take);
        Map<String, Integer> depths = new HashMap<>();
        texts.keySet().forEach(id -> depths.put(id, depth(id)));
        return texts.values().stream()
                .sorted(Contribution.BY_TIME
                        .thenComparing(text -> depths.get(text.id()))
                        .thenComparing(Contribution::id))
                .map(this::segment)
                .toList();
    }

    /** Returns the texts of a message; of one without a text its files. */
    private static List<Contribution> spoken(Communication message) {
        List<Contribution> all = Contribution.of(message);
        List<Contribution> texts = all.stream().filter(Contribution::isText).toList();
        return texts.isEmpty() ? all : texts;
    }

    /** Of texts at the same time, the one that more messages carry was there first. */
    private List<Contribution> inOrder(Communication message) {
        return spoken(message).stream()
                .sorted(Contribution.BY_TIME
                        .thenComparing(text -> -carriers.get(text.id()))
                        .thenComparing(Contribution::place))
                .toList();
    }

    /** The message in which a segment is the newest knows best what it answers; after that, the one with least history. */
    private void tie(Communication message) {
        List<Contribution> texts = inOrder(message);
        if (texts.isEmpty()) {
            return;
        }
        String newest = texts.get(texts.size() - 1).id();
        Optional<String> before = texts.size() > 1
                ? Optional.of(texts.get(texts.size() - 2).id())
                : named(message).findFirst();
        before.filter(id -> !id.equals(newest)).ifPresent(id -> answers.putIfAbsent(newest, id));
    }

    private void take(Communication message) {
        String before = null;
        for (Contribution text : inOrder(message)) {
            texts.putIfAbsent(text.id(), text);
            if (before != null && !before.equals(text.id())) {
                answers.putIfAbsent(text.id(), before);
            }
            before = text.id();
        }
        List<Contribution> spoken = inOrder(message);
        for (Contribution file : Contribution.of(message)) {
            if (!file.isText() && !texts.containsKey(file.id())) {
                Contribution text = spoken.stream()
                        .filter(file::goesWith)
                        .reduce((earlier, later) -> later)
                        .orElse(spoken.get(spoken.size() - 1));
                files.computeIfAbsent(text.id(), id -> new LinkedHashMap<>()).putIfAbsent(file.id(), file.payload());
            }
        }
    }

    /** Returns what a message says that it answers: the newest segment of that message if it is there, else its name. */
    private Stream<String> named(Communication message) {
        return message.getInResponseTo().stream()
                .flatMap(reference -> messages.stream()
                        .filter(other -> other != message && isNamed(other, name(reference)))
                        .findFirst()
                        .flatMap(other -> inOrder(other).stream().reduce((earlier, later) -> later))
                        .map(Contribution::id)
                        .or(() -> Optional.ofNullable(name(reference)))
                        .stream());
    }

    private static boolean isNamed(Communication message, String name) {
        return name != null
                && (("Communication/" + message.getIdElement().getIdPart()).equals(name)
                        || message.getIdentifier().stream()
                                .map(Identifier::getValue)
                                .anyMatch(name::equals));
    }

    private static String name(Reference reference) {
        return reference.hasReference()
                ? reference.getReference()
                : reference.getIdentifier().getValue();
    }

    private int depth(String id) {
        Set<String> seen = new HashSet<>();
        for (String next = id; next != null && seen.add(next); next = answers.get(next)) {}
        return seen.size();
    }

    private Segment segment(Contribution text) {
        Map<String, CommunicationPayloadComponent> attached = files.getOrDefault(text.id(), Map.of());
        return new Segment(
                text.id(),
                text.at(),
                answers.get(text.id()),
                text.payload(),
                List.copyOf(attached.values()),
                text.message());
    }
}
