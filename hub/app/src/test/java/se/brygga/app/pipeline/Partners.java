package se.brygga.app.pipeline;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import se.brygga.core.organisation.Organisation;

/** A hospital, a clinic and a home nursing that write to each other, and laboratory results of the hospital. */
final class Partners {

    static final String HOSPITAL = "mellanland-ehr";
    static final String NURSING = "akerby-homenursing";
    static final String CLINIC = "berga-clinic";
    static final String NURSING_UNIT = "SE2120009994-HSV01";
    static final String CLINIC_UNIT = "SE2329990010-K02";
    private static final String HOSPITAL_UNIT = "SE2329990010-K01";

    private Partners() {}

    static ExchangeHouse house(Path folder) {
        return new ExchangeHouse(
                folder,
                List.of(
                        ExchangeHouse.system(HOSPITAL, "hl7v2", HOSPITAL_UNIT, "ORU"),
                        ExchangeHouse.system(NURSING, "fhir", NURSING_UNIT, "result"),
                        ExchangeHouse.system(CLINIC, "hl7v2", CLINIC_UNIT, "ORU")),
                List.of(unit(HOSPITAL_UNIT, HOSPITAL), unit(NURSING_UNIT, NURSING), unit(CLINIC_UNIT, CLINIC)));
    }

    private static Organisation unit(String hsaId, String connector) {
        return new Organisation(hsaId, hsaId, "UNIT", null, "9901", List.of(), connector);
    }

    static byte[] result(String receiver, String controlId, String modes) {
        return result(receiver, controlId, modes, "");
    }

    static byte[] result(String receiver, String controlId, String modes, String afterPerson) {
        return String.join(
                        "\r",
                        "MSH|^~\\&|LAB|MELLANLAND|BRYGGA|" + receiver + "|20261120115900||ORU^R01|" + controlId
                                + "|T|2.5.1|||" + modes,
                        "PID|1||191212121212^^^&1.2.752.129.2.1.3.1&ISO^PI||Tolvansson^Tolvan||19121212|M|||Storgatan 1^^Orten"
                                + afterPerson,
                        "OBR|1|P1|F1|718-7^Hemoglobin^LN|||20261120100000|||||||||||||||20261120110000||LAB|F",
                        "OBX|1|NM|718-7^Hemoglobin^LN||132|g/L^^UCUM|||||F")
                .getBytes(StandardCharsets.UTF_8);
    }
}
