package se.brygga.translation.hl7v2.out;
public final class Hl7ApplicationAck { public static java.util.Optional<byte[]> write(Object o, Object a) { return java.util.Optional.empty(); } }
