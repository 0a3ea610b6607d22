package se.brygga.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.AnnotatedElementUtils;
import se.brygga.app.HubSettings;
import se.brygga.app.config.Settings;

/** Attack case 106: no setting and no profile turns the audit log off. */
class AuditWiringTest {

    @Test
    void case106NoSettingTurnsItOff() {
        assertThat(HubSettings.Audit.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .containsExactly("heads", "keep");
        Settings settings = Settings.load(Path.of(System.getProperty("brygga.root")), List.of());
        assertThat(settings.keys().stream().filter(key -> key.startsWith("brygga.audit")))
                .containsExactlyInAnyOrder("brygga.audit.heads", "brygga.audit.keep");
    }

    @Test
    void case106NoConditionOrProfileStandsBeforeIt() {
        Stream<AnnotatedElement> parts =
                Stream.concat(Stream.of(AuditWiring.class), Arrays.stream(AuditWiring.class.getDeclaredMethods()));
        assertThat(parts)
                .isNotEmpty()
                .noneMatch(part -> AnnotatedElementUtils.isAnnotated(part, Conditional.class)
                        || AnnotatedElementUtils.isAnnotated(part, Profile.class));
    }
}
