package se.brygga.app.camel;

import org.apache.camel.spi.PropertiesFunction;
import se.brygga.app.config.Secrets;

/** Property function {@code {{secret:FILE}}}: the password that a file holds, so that none stands in a route or setting. */
final class SecretFile implements PropertiesFunction {

    @Override
    public String getName() {
        return "secret";
    }

    @Override
    public String apply(String file) {
        return Secrets.read(file, "passwordFile");
    }
}
