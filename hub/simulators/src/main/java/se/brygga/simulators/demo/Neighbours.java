package se.brygga.simulators.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import se.brygga.simulators.hospital.ListeningHospital;
import se.brygga.simulators.hub.HubOptions;
import se.brygga.simulators.municipality.FhirNeighbour;
import se.brygga.simulators.municipality.HomeCareServer;
import se.brygga.simulators.municipality.NoticeBook;
import se.brygga.simulators.municipality.SftpAccount;
import se.brygga.simulators.municipality.SocialCareServer;

/**
 * The systems around one hub.
 *
 * @param homeCare Åkerby's, over HTTP
 * @param socialCare Sjöstad's, over SFTP
 * @param hospital what the hospital's record system listens with
 * @param fhir systems that speak FHIR, by their connectors' ids
 */
public record Neighbours(
        HomeCareServer homeCare,
        SocialCareServer socialCare,
        ListeningHospital hospital,
        Map<String, FhirNeighbour> fhir)
        implements AutoCloseable {

    private static final String REGION = "SE2329990010-V1";

    static final String HOME_CARE = "akerby-homecare";
    static final String NURSING = "akerby-homenursing";
    static final String PRIMARY_CARE = "mellanland-primarycare";
    static final String DISCHARGE = "mellanland-discharge";

    /**
     * Starts all of them, on the ports that the settings name, else on free ones; {@code folder} takes the files of the SFTP
     * server.
     */
    public static Neighbours start(Path folder, Map<String, String> settings) throws IOException {
        int sftpPort = number(settings, "sjostad-socialcare.port");
        var fhir = new LinkedHashMap<String, FhirNeighbour>();
        fhir.put(NURSING, new FhirNeighbour(port(settings, NURSING)));
        for (String id : new String[] {PRIMARY_CARE, DISCHARGE}) {
            fhir.put(id, new FhirNeighbour(port(settings, id), REGION));
        }
        return new Neighbours(
                new HomeCareServer(port(settings, "akerby-homecare"), NoticeBook.whole()),
                new SocialCareServer(sftpPort, folder, NoticeBook.whole()),
                new ListeningHospital(number(settings, "mellanland-ehr.delivery-port")),
                fhir);
    }

    private static int port(Map<String, String> settings, String connector) {
        String url = settings.get(connector + ".url");
        return url == null ? 0 : URI.create(url).getPort();
    }

    private static int number(Map<String, String> settings, String key) {
        return Integer.parseInt(settings.getOrDefault(key, "0"));
    }

    /** Tells a hub where its neighbours are. */
    public HubOptions introduce(HubOptions hub) {
        SftpAccount account = socialCare.account();
        HubOptions introduced = hub.with("akerby-homecare.url", homeCare.url().toString())
                .with("sjostad-socialcare.transport", "sftp")
                .with("sjostad-socialcare.host", "127.0.0.1")
                .with("sjostad-socialcare.port", String.valueOf(socialCare.port()))
                .with("sjostad-socialcare.username", account.user())
                .with(
                        "sjostad-socialcare.password-file",
                        account.passwordFile().toAbsolutePath().toString())
                .with(
                        "sjostad-socialcare.known-hosts",
                        account.knownHosts().toAbsolutePath().toString())
                .with("mellanland-ehr.delivery-port", String.valueOf(hospital.port()));
        for (Map.Entry<String, FhirNeighbour> one : fhir.entrySet()) {
            introduced =
                    introduced.with(one.getKey() + ".url", one.getValue().url().toString());
        }
        return introduced;
    }

    /** Tells those that speak FHIR where the hub takes messages, and what gives each its token. */
    void answerTo(HubOptions hub, Function<String, String> tokens) {
        URI door = hub.http().resolve("/fhir/$process-message");
        fhir.forEach((id, server) -> server.answerTo(door, () -> tokens.apply(id)));
    }

    @Override
    public void close() throws IOException {
        homeCare.close();
        socialCare.close();
        hospital.close();
        for (FhirNeighbour server : fhir.values()) {
            server.close();
        }
    }
}
