package se.brygga.app.registers;

import se.brygga.app.config.HouseConfiguration;
import se.brygga.core.connector.Connector;
import se.brygga.core.organisation.Organisation;

/** Finds the unit of a provider that answers for its blocks, and what people call a provider. */
final class Officers {

    private final HouseConfiguration house;

    Officers(HouseConfiguration house) {
        this.house = house;
    }

    /** Returns the unit set in access.yml, else the one that answers for a connector of the provider, else the provider. */
    String unit(String provider) {
        return house.access()
                .liftOfficer(provider)
                .or(() -> house.connectors().stream()
                        .filter(connector -> connector.organisation().equals(provider))
                        .map(Connector::unit)
                        .findFirst())
                .orElse(provider);
    }

    /** Returns the unit that reviews emergency accesses of this provider's staff: the one set in access.yml, else as {@link #unit}. */
    String reviewer(String provider) {
        return house.access().emergencyReviewer(provider).orElseGet(() -> unit(provider));
    }

    /** Returns what people call a unit or provider, with its HSA-id if that is another. */
    String unitName(String unit) {
        String name = name(unit);
        return name.equals(unit) ? unit : name + " (" + unit + ")";
    }

    String name(String provider) {
        return house.organisations().find(provider).map(Organisation::name).orElse(provider);
    }
}
