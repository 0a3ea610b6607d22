package se.brygga.translation;

import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Property;

/** Sends segments of others in a message that we take, and reads elements as the set of their values. */
final class CdcCarrier {

    private static final Set<String> NOT_COMPARED = Set.of("extension", "id", "reference", "assigner", "display");

    private CdcCarrier() {}

    /** Returns the segments as a message of this trigger event, with EVN, an identifier and a visit number if they lack them. */
    static String carried(String text, String event) {
        var carried = new StringBuilder();
        for (String line : text.lines().filter(one -> !one.isBlank()).toList()) {
            String[] fields = line.split("\\|", -1);
            switch (fields[0]) {
                case "MSH" -> {
                    fields[8] = "ADT^" + event;
                    carried.append(filled(fields, 10, "T")).append("\rEVN||20230501102531\r");
                }
                case "PID" -> carried.append(filled(fields, 3, "T-1")).append('\r');
                case "PV1" -> carried.append(filled(fields, 19, "V-1")).append('\r');
                case "NK1", "PD1", "PV2", "DG1", "AL1", "NTE" ->
                    carried.append(line).append('\r');
                default -> {}
            }
        }
        return carried.indexOf("\rPV1|") < 0 ? carried + "PV1|1|N" + "|".repeat(17) + "V-1\r" : carried.toString();
    }

    private static String filled(String[] fields, int number, String value) {
        String[] all = java.util.Arrays.copyOf(fields, Math.max(fields.length, number + 1));
        for (int i = 0; i < all.length; i++) {
            all[i] = all[i] == null ? "" : all[i];
        }
        all[number] = all[number].isEmpty() ? value : all[number];
        return String.join("|", all);
    }

    /** Adds the values below an element, such as {@code hospitalization.admitSource}; times as instants if they have a zone. */
    static void leaves(Base from, String element, Set<String> values) {
        int dot = element.indexOf('.');
        String name = dot < 0 ? element : element.substring(0, dot);
        for (Base value : children(from, name)) {
            if (dot < 0) {
                all(value, name, values);
            } else {
                leaves(value, element.substring(dot + 1), values);
            }
        }
    }

    private static List<Base> children(Base from, String name) {
        Property property = from.getNamedProperty(name);
        return property == null ? List.of() : property.getValues();
    }

    private static void all(Base value, String name, Set<String> values) {
        if (value instanceof BaseDateTimeType time && time.hasValue() && time.getTimeZone() != null) {
            values.add(name + "=" + time.getValue().toInstant());
        } else if (value instanceof PrimitiveType<?> primitive && primitive.hasValue()) {
            String text = primitive.getValueAsString();
            values.add(name + "=" + text.replace(Vectors.SOURCE.custodian() + ':', ""));
        }
        for (Property child : value.children()) {
            if (!NOT_COMPARED.contains(child.getName())) {
                child.getValues().forEach(one -> all(one, child.getName(), values));
            }
        }
    }
}
