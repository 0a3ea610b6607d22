package se.brygga.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.brygga.app.config.Settings;
import se.brygga.core.connector.Connector;

/** Speaks to a running hub as a connected system would. */
@Command(
        name = "send",
        description =
                "Send files to a running hub as that system would: over MLLP, HTTP, SFTP or into the exchange folder,"
                        + " as its connector is configured. Prints each acknowledgement.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:everything was accepted", "1:something was not accepted, or nobody answered", "2:wrong usage"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./brygga send mellanland-ehr connectors/mellanland-ehr/samples/*/input.hl7",
            "  ./brygga send mellanland-ehr adt.hl7 --host hub.example.org --port 2575 --ca ca.pem --cert me.pem --key me.key",
            "  ./brygga send akerby-homecare decision.json --token-file homecare.token",
            "  ./brygga send akerby-homecare decision.json --client akerby-homecare --key homecare.jwk --repeat 3",
            "  ./brygga send akerby-homenursing transaction.json --client akerby-homenursing --key homenursing.jwk"
        })
final class SendCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "CONNECTOR", description = "Id of the connector, the name of its folder.")
    private String connector;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "Files with messages.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--host", paramLabel = "HOST", description = "Where the hub is, instead of the configured address.")
    private String host;

    @Option(names = "--port", paramLabel = "PORT", description = "Its port, instead of the configured one.")
    private String port;

    @Option(names = "--repeat", paramLabel = "N", defaultValue = "1", description = "Send all files N times.")
    private int repeat;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "Longest wait for an acknowledgement (default: 30).")
    private int timeout;

    @Mixin
    private TlsOptions tls;

    @Mixin
    private SenderOptions sender;

    @Mixin
    private SettingsOptions options;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path root = Commands.root();
        Settings settings = options.settings(root);
        Connector system = Connectors.named(connector, root);
        List<EngineersFile> all =
                files.stream().map(file -> EngineersFile.read(file, system)).toList();
        point(settings, system);
        try (Door door = doors(settings).of(system)) {
            int refused = 0;
            for (int round = 0; round < repeat; round++) {
                refused += send(all, door);
            }
            return refused == 0 ? 0 : 1;
        }
    }

    private Doors doors(Settings settings) throws InterruptedException {
        String token = sender.token(tls.key(), settings);
        return new Doors(settings, tls.context(sender.useKey()), token, Duration.ofSeconds(timeout));
    }

    /** Puts --host and --port in the place of the configured address. */
    private void point(Settings settings, Connector system) {
        boolean own = settings.knows(system.id() + ".host");
        if (host != null) {
            settings.override(own ? system.id() + ".host" : "server.address", host);
        }
        if (port != null) {
            settings.override(own ? system.id() + ".port" : "server.port", port);
        }
    }

    private int send(List<EngineersFile> all, Door door) throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        int refused = 0;
        for (EngineersFile file : all) {
            for (byte[] message : file.messages()) {
                out.println(file.path() + " -> " + door.address());
                if (!hand(door, file, message, out)) {
                    spec.commandLine().getErr().println(file.path() + " was not accepted.");
                    refused++;
                }
            }
        }
        return refused;
    }

    private static boolean hand(Door door, EngineersFile file, byte[] message, PrintWriter out)
            throws InterruptedException {
        try {
            return door.hand(file.name(), message, out);
        } catch (IOException e) {
            String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new Complaint(
                    door.address() + ": " + why + ". Check that the hub runs there (./brygga run) and the address.", e);
        }
    }
}
