package se.brygga.app.cli;

/** An admission as the test hospital sends it, segments ended by CR. */
final class Adt {

    private Adt() {}

    /** Returns an admission of a test person; {@code name} is the family name. */
    static String admission(String name) {
        return String.join(
                        "\r",
                        "MSH|^~\\&|EHR|NORTH|HUB|HUB|20260202101500||ADT^A01^ADT_A01|M1|P|2.5.1",
                        "EVN||202602021015||||202602021000",
                        "PID|1||191212121212^^^&1.2.752.129.2.1.3.1&ISO^PI||" + name + "^Tolvan||19121212|M",
                        "PV1|1|I|Ward^1^A" + "|".repeat(16) + "V1^^^NORTH^VN" + "|".repeat(25) + "202602021000")
                + "\r";
    }
}
