package se.brygga.coordination.conversation;

import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationPriority;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.StringType;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.core.fhir.Threads;
import se.brygga.core.message.Refusal;
import se.brygga.core.terminology.CommunicationCategories;
import se.brygga.core.terminology.ShownFiles;

/**
 * What a message must say, whatever the format it came in (messages.md 3). A reply to what has not come is kept: what it answers
 * may still come.
 *
 * @param largestFile bytes that an attached file may have
 */
record MessageRules(int largestFile) {

    private static final Set<CommunicationPriority> PRIORITIES =
            Set.of(CommunicationPriority.ROUTINE, CommunicationPriority.ASAP);

    Optional<Refusal> judge(CaseFile file, Communication letter) {
        if (letter.getStatus() == CommunicationStatus.ENTEREDINERROR) {
            return Optional.empty();
        }
        Set<String> categories = Set.copyOf(letter.getCategory().stream()
                .flatMap(category -> category.getCoding().stream())
                .filter(Coding::hasCode)
                .map(Coding::getCode)
                .toList());
        return receiver(file, letter)
                .or(() -> thread(letter))
                .or(() -> category(categories))
                .or(() -> topic(file, letter, categories))
                .or(() -> priority(letter, categories))
                .or(() -> text(letter))
                .or(() -> letter.getPayload().stream()
                        .filter(payload -> payload.getContent() instanceof Attachment)
                        .map(payload -> attached((Attachment) payload.getContent()))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /** A message to a unit that nobody knows would be read by nobody. */
    private static Optional<Refusal> receiver(CaseFile file, Communication letter) {
        return when(
                CaseMessage.named(letter).stream()
                        .anyMatch(unit -> file.organisations().find(unit).isEmpty()),
                "COMMUNICATION_RECEIVER",
                "recipient",
                "Mottagaren finns inte i katalogen, så ingen skulle läsa meddelandet; ange HSA-id för en enhet som finns. "
                        + "The directory has no such receiver, so nobody would read it; give the HSA-id of a unit that it has");
    }

    private static Optional<Refusal> thread(Communication letter) {
        return when(
                Threads.of(letter).isEmpty(),
                "COMMUNICATION_THREAD",
                "identifier",
                "Say by one identifier which thread the message belongs to");
    }

    private static Optional<Refusal> category(Set<String> categories) {
        return when(
                categories.stream().noneMatch(CommunicationCategories.ALL::contains),
                "COMMUNICATION_CATEGORY",
                "category",
                "Choose one of the 18 categories of care communication");
    }

    /** A reply goes by the topic of its thread. */
    private static Optional<Refusal> topic(CaseFile file, Communication letter, Set<String> categories) {
        boolean opens =
                CaseMessage.all(file).stream().noneMatch(other -> other.thread().equals(Threads.of(letter)));
        boolean none = !letter.getTopic().hasText() && !letter.getTopic().hasCoding();
        return when(
                categories.contains(CommunicationCategories.OTHER) && opens && !letter.hasInResponseTo() && none,
                "COMMUNICATION_TOPIC",
                "topic",
                "A message of category other says its topic in words");
    }

    private static Optional<Refusal> priority(Communication letter, Set<String> categories) {
        boolean wrong = letter.hasPriority()
                && !(categories.contains(CommunicationCategories.REFERRAL)
                        && PRIORITIES.contains(letter.getPriority()));
        return when(
                wrong,
                "COMMUNICATION_PRIORITY",
                "priority",
                "Only a message regarding a referral has a priority, routine or asap; leave it out");
    }

    private static Optional<Refusal> text(Communication letter) {
        return when(
                letter.getPayload().stream().noneMatch(one -> one.getContent() instanceof StringType),
                "COMMUNICATION_TEXT",
                "payload",
                "A message has a text; say in it what the files are");
    }

    private Optional<Refusal> attached(Attachment file) {
        String place = "payload.contentAttachment";
        if (file.hasUrl() && !file.hasData()) {
            return when(
                    !file.getUrl().startsWith("https://"),
                    "ATTACHMENT_LINK",
                    place + ".url",
                    "A link to a file begins with https://");
        }
        return when(
                        !file.hasData(),
                        "ATTACHMENT_EMPTY",
                        place + ".data",
                        "The file has no content; attach it again, or a link to it")
                .or(
                        () -> when(
                                file.getContentType() == null || !ShownFiles.TYPES.contains(file.getContentType()),
                                "ATTACHMENT_TYPE",
                                place + ".contentType",
                                "Attach a PDF or a picture (gif, jpeg, png, tiff, bmp); not every receiver can show other files"))
                .or(() -> when(
                        file.getData().length > largestFile,
                        "ATTACHMENT_SIZE",
                        place + ".data",
                        "The file is too large; attach one of at most " + largestFile / 1024 / 1024 + " MB"));
    }

    private static Optional<Refusal> when(boolean wrong, String code, String place, String text) {
        return wrong ? Optional.of(new Refusal(code, "Communication." + place, text)) : Optional.empty();
    }
}
