package se.brygga.coordination.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationPayloadComponent;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CommunicationThreadTest {

    private static final String CORE = "http://medcomfhir.dk/ig/core/StructureDefinition/medcom-core-";

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "communication-thread.csv", delimiter = ';', numLinesToSkip = 1)
    void reads(String situation, String messages, String segments) {
        assertThat(words(messages(messages))).isEqualTo(segments);
    }

    @Property(tries = 300)
    void noOrderOfArrivalChangesTheThread(@ForAll Random random) {
        List<Communication> messages = messages(
                "s1@10:00 | s1@10:00 s2@11:00 f2@11:00 | s1@10:00 s3@11:00 | s1@10:00 s3@11:00 s4@12:00 f4@12:00 | s5@12:00");
        List<Communication> shuffled = new ArrayList<>(messages);
        Collections.shuffle(shuffled, random);

        assertThat(words(shuffled)).isEqualTo(words(messages));
    }

    @Test
    void segmentKeepsAuthorAndMessage() {
        Segment segment =
                CommunicationThread.of(messages("s1@10:00")).segments().get(0);
        assertThat(segment.message().getIdPart()).isEqualTo("m1");
        assertThat(segment.payload().getContentStringType().getValue()).isEqualTo("s1");
        assertThat(segment.at()).isEqualTo(at("10:00"));
    }

    @Test
    void replyOfAMunicipalityIsTiedByWhatItNames() {
        Communication first = messages("s1@10:00").get(0);
        first.addIdentifier().setValue("M-5");
        Communication reply = reply("r1", "M-5", "11:00");
        Communication further = reply("r2", "Communication/r1", "12:00");
        Communication stray = reply("r3", "M-99", "13:00");
        assertThat(words(List.of(stray, further, reply, first)))
                .isEqualTo("s1, r1#0 to s1, r2#0 to r1#0, r3#0 to M-99");
        assertThat(CommunicationThread.of(List.of(stray, further, reply, first)).waiting())
                .extracting(Segment::id)
                .containsExactly("r3#0");
    }

    @Test
    void messageInErrorAndEmptyMessagesShowNothing() {
        Communication wrong = messages("s1@10:00").get(0).setStatus(CommunicationStatus.ENTEREDINERROR);
        assertThat(CommunicationThread.of(List.of(wrong, new Communication())).segments())
                .isEmpty();
        assertThat(CommunicationThread.of(List.of()).segments()).isEmpty();
    }

    @Test
    void segmentWithoutATimeComesLast() {
        Communication timeless = new Communication();
        timeless.setId("m0");
        timeless.addPayload().setContent(new StringType("text"));
        assertThat(words(List.of(timeless, messages("s1@10:00").get(0)))).isEqualTo("s1, m0#0");
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-02T" + time + ":00Z");
    }

    private static Communication reply(String id, String inResponseTo, String time) {
        var reply = new Communication();
        reply.setId(id);
        var answered = new Reference();
        if (inResponseTo.contains("/")) {
            answered.setReference(inResponseTo);
        } else {
            answered.setIdentifier(new Identifier().setValue(inResponseTo));
        }
        reply.addInResponseTo(answered);
        reply.setSent(Date.from(at(time)));
        reply.addPayload().setContent(new StringType("text"));
        return reply;
    }

    /** Reads messages with {@code |} between; a word is {@code id@time}, a file if the id begins with f. */
    private static List<Communication> messages(String script) {
        List<Communication> messages = new ArrayList<>();
        for (String text : script.split("\\|")) {
            var message = new Communication();
            message.setId("m" + (messages.size() + 1));
            for (String word : text.strip().split(" ")) {
                String[] parts = word.split("@");
                payload(message.addPayload(), parts[0], at(parts[1]));
            }
            messages.add(message);
        }
        return messages;
    }

    private static void payload(CommunicationPayloadComponent payload, String id, Instant at) {
        payload.addExtension(CORE + "datetime-extension", new DateTimeType(Date.from(at)));
        payload.addExtension(CORE + "identifier-extension", new Identifier().setValue(id));
        payload.setContent(id.startsWith("f") ? new Attachment().setTitle(id) : new StringType(id));
    }

    private static String words(List<Communication> messages) {
        return CommunicationThread.of(messages).segments().stream()
                .map(segment -> segment.id()
                        + (segment.attachments().isEmpty() ? "" : files(segment))
                        + (segment.answers() == null ? "" : " to " + segment.answers()))
                .collect(Collectors.joining(", "));
    }

    private static String files(Segment segment) {
        return segment.attachments().stream()
                .map(file -> ((Attachment) file.getContent()).getTitle())
                .collect(Collectors.joining("+", "[", "]"));
    }
}
