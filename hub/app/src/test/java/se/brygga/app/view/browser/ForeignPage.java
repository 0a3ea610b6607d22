package se.brygga.app.view.browser;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** A web site of somebody else's, which puts any page into a frame. */
public final class ForeignPage implements AutoCloseable {

    private final HttpServer server;

    /** Starts it on a free port. */
    public ForeignPage() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String query = exchange.getRequestURI().getRawQuery();
            String address = query == null ? "about:blank" : URLDecoder.decode(query, StandardCharsets.UTF_8);
            byte[] page =
                    ("<!DOCTYPE html><html lang=\"en\"><title>Frame</title><iframe width=\"100%\" height=\"700\" src=\""
                                    + address + "\"></iframe></html>")
                            .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
    }

    /** Returns its origin. */
    public String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Frames an address, and returns what can be read in the frame. */
    public String frame(Page page, String address) {
        page.navigate(origin() + "/?" + address);
        Frame frame = page.frames().get(1);
        return frame.url().startsWith("chrome-error:")
                ? ""
                : frame.locator("body").innerText();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
