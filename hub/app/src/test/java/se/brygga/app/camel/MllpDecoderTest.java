package se.brygga.app.camel;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import se.brygga.app.HubSettings;
import se.brygga.app.intake.IntakeMeters;

class MllpDecoderTest {

    private static final String START = "\u000b";
    private static final String END = "\u001c\r";

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final HubSettings.Intake settings =
            new HubSettings.Intake(DataSize.ofBytes(100), Duration.ofSeconds(30), DataSize.ofBytes(250), 8, false);
    private final MllpLimits limits = new MllpLimits(settings, new IntakeMeters(registry));
    private final EmbeddedChannel channel = new EmbeddedChannel(new MllpDecoder(limits), new MllpWindow(limits));

    @Test
    void framesThatArriveTogetherAreAllTakenInOrder() {
        assertThat(send(START + "one" + END + START + "two" + END + START + "three" + END))
                .containsExactly("one", "two", "three");
    }

    @Test
    void aFrameMayArriveByteByByte() {
        List<String> taken = new ArrayList<>();
        for (char c : (START + "slow" + END).toCharArray()) {
            taken.addAll(send(String.valueOf(c)));
        }
        assertThat(taken).containsExactly("slow");
    }

    @Test
    void bytesBetweenFramesAreIgnoredAndCounted() {
        assertThat(send("noise" + START + "one" + END + "\r\n" + START + "two" + END))
                .containsExactly("one", "two");
        assertThat(counted("noise")).isEqualTo(2);
    }

    @Test
    void aSecondStartBlockDropsTheUnfinishedFrame() {
        assertThat(send(START + "lost" + START + "kept" + END)).containsExactly("kept");
        assertThat(counted("broken")).isEqualTo(1);
    }

    @Test
    void brokenFramesLeaveNothingInTheSharedBudget() {
        for (int i = 0; i < 100; i++) {
            assertThat(send(START + "x".repeat(90))).isEmpty();
            assertThat(send(START + "good" + END)).containsExactly("good");
            assertThat(limits.buffered()).isEqualTo(4);
            channel.writeOutbound(new MllpReply(null, false));
            assertThat(limits.buffered()).isZero();
        }
    }

    @Test
    void anEndBlockFollowedByAStartBlockEndsAFrame() {
        assertThat(send(START + "one\u001c" + START + "two" + END)).containsExactly("one", "two");
    }

    @Test
    void anEndBlockInsideContentDoesNotEndTheFrame() {
        assertThat(send(START + "a\u001cb" + END)).containsExactly("a\u001cb");
    }

    @Test
    void anOversizedFrameIsReportedOnceAndTheNextIsTaken() {
        assertThat(send(START + "x".repeat(60))).isEmpty();
        assertThat(send("x".repeat(60))).containsExactly("TOO_LARGE");
        assertThat(send("x".repeat(500) + END + START + "next" + END)).containsExactly("next");
    }

    @Test
    void anOversizedFrameInOnePieceIsReportedAndTheNextIsTaken() {
        assertThat(send(START + "x".repeat(400) + END + START + "next" + END)).containsExactly("TOO_LARGE", "next");
    }

    @Test
    void framesBeyondTheSharedBudgetAreReportedAsWithoutRoom() {
        EmbeddedChannel second = new EmbeddedChannel(new MllpDecoder(limits));
        EmbeddedChannel third = new EmbeddedChannel(new MllpDecoder(limits));
        write(channel, START + "x".repeat(90));
        write(second, START + "x".repeat(90));
        assertThat(write(third, START + "x".repeat(90))).containsExactly("NO_ROOM");
        second.close();
        assertThat(write(third, START + "x".repeat(90) + END)).containsExactly("x".repeat(90));
    }

    @Test
    void aSenderThatNeverEndsItsFrameIsDisconnected() {
        send(START + "never");
        channel.advanceTimeBy(31, java.util.concurrent.TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
        assertThat(channel.isOpen()).isFalse();
        assertThat(counted("slow")).isEqualTo(1);
    }

    @Test
    void readingStopsWhenAnswersAreFarBehindAndGoesOnWhenTheyAreOut() {
        send((START + "m" + END).repeat(64));
        assertThat(channel.config().isAutoRead()).isFalse();
        channel.writeOutbound(new MllpReply(null, false));
        assertThat(channel.config().isAutoRead()).isTrue();
    }

    private List<String> send(String bytes) {
        return write(channel, bytes);
    }

    private static List<String> write(EmbeddedChannel channel, String bytes) {
        channel.writeInbound(Unpooled.copiedBuffer(bytes, ISO_8859_1));
        List<String> frames = new ArrayList<>();
        for (MllpFrame frame = channel.readInbound(); frame != null; frame = channel.readInbound()) {
            boolean whole = frame.size() == MllpFrame.Size.WHOLE;
            frames.add(
                    whole
                            ? new String(frame.content(), ISO_8859_1)
                            : frame.size().name());
        }
        return frames;
    }

    private double counted(String outcome) {
        return registry.counter("brygga.intake.messages", "connector", "mllp", "outcome", outcome)
                .count();
    }
}
