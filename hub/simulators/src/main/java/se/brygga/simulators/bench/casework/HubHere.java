package se.brygga.simulators.bench.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import se.brygga.app.Hub;
import se.brygga.app.broker.Inbound;
import se.brygga.app.intake.Reception;
import se.brygga.app.pipeline.Pipeline;
import se.brygga.app.pipeline.Worked;
import se.brygga.simulators.bench.casework.Happened.Told;
import se.brygga.simulators.hub.HubOptions;

/**
 * The installation's hub in this process, with everything wired as when it runs: messages go into its pipeline as its broker
 * hands them over, in batches. Neither doors nor deliveries are part of that.
 */
final class HubHere implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Reception.Doors doors;
    private final Pipeline pipeline;

    private HubHere(ConfigurableApplicationContext context) {
        this.context = context;
        this.doors = context.getBean(Reception.Doors.class);
        this.pipeline = context.getBean(Pipeline.class);
    }

    /** Starts it on free ports. */
    static HubHere start(HubOptions options) {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.config.location=file:" + options.root().resolve("config") + "/",
                "--spring.main.banner-mode=off",
                "--logging.level.root=WARN",
                "--brygga.root=" + options.root(),
                "--brygga.home=" + options.home()));
        options.settings().forEach((key, value) -> arguments.add("--" + key + "=" + value));
        return new HubHere(new SpringApplication(Hub.class).run(arguments.toArray(String[]::new)));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Works off messages as one batch. */
    Worked process(List<Told> batch) {
        List<Inbound> inbound = new ArrayList<>(batch.size());
        for (Told told : batch) {
            doors.intakes()
                    .get(told.connector())
                    .read(told.content(), "", doors.sources().get(told.connector()), Instant.now())
                    .forEach(message -> inbound.add(new Inbound(message, false)));
        }
        return pipeline.process(inbound);
    }

    @Override
    public void close() {
        context.close();
    }
}
