package se.brygga.app.broker;

import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.management.MBeanServer;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.ActiveMQServers;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.nativo.jlibaio.LibaioContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The hub's own Artemis with a durable journal, reachable inside this process only.
 *
 * <p>A full disk or a broken journal stops the broker; {@link #restartIfBroken()} starts it again.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);
    private static final int MEGABYTE = 1024 * 1024;
    private static final int SYNC_EVERY_NANOS = 300_000;
    private static final int GROUP_BUCKETS = 1024;
    private static final int REMEMBERED_IDS = 100_000;

    private final Configuration configuration;
    private final AtomicBoolean broken = new AtomicBoolean();
    private ActiveMQServer server;

    /** Takes the folder of the journal and the names of the queues. */
    public EmbeddedBroker(Path folder, Collection<String> queues) {
        this.configuration = configure(folder, queues);
    }

    /** Starts the broker; returns when its queues are ready. */
    public synchronized void start() {
        try {
            server = ActiveMQServers.newActiveMQServer(configuration, (MBeanServer) null, true);
            server.registerIOCriticalErrorListener((code, message, file) -> {
                LOG.error("The journal cannot be written: {}. Messages are refused until it can", message);
                broken.set(true);
            });
            server.start();
            broken.set(false);
        } catch (Exception e) {
            throw new IllegalStateException(
                    "The embedded broker does not start. Is another hub using " + configuration.getJournalDirectory()
                            + "?",
                    e);
        }
    }

    /** Starts the broker again if a failing disk stopped it. */
    public synchronized void restartIfBroken() {
        if (broken.get() || !server.isStarted()) {
            LOG.warn("Restarting the embedded broker");
            close();
            start();
        }
    }

    /** Tells whether the journal can be written. */
    public boolean working() {
        return !broken.get() && server.isStarted();
    }

    @Override
    public synchronized void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The embedded broker does not stop", e);
        }
    }

    private static Configuration configure(Path folder, Collection<String> queues) {
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration.setPersistenceEnabled(true).setSecurityEnabled(false);
        configuration.setJMXManagementEnabled(false);
        configuration.setName("brygga");
        configuration.addAcceptorConfiguration(new TransportConfiguration(InVMAcceptorFactory.class.getName()));
        configuration.setJournalDirectory(folder.resolve("journal").toString());
        configuration.setBindingsDirectory(folder.resolve("bindings").toString());
        configuration.setPagingDirectory(folder.resolve("paging").toString());
        configuration.setLargeMessagesDirectory(folder.resolve("large").toString());
        journal(configuration);
        configuration.addAddressSetting("#", addressSettings());
        for (String queue : queues) {
            configuration.addQueueConfiguration(QueueConfiguration.of(queue)
                    .setAddress(queue)
                    .setRoutingType(RoutingType.ANYCAST)
                    .setDurable(true)
                    .setGroupBuckets(GROUP_BUCKETS));
        }
        return configuration;
    }

    private static void journal(ConfigurationImpl configuration) {
        configuration.setJournalType(LibaioContext.isLoaded() ? JournalType.ASYNCIO : JournalType.NIO);
        configuration.setJournalBufferTimeout_AIO(SYNC_EVERY_NANOS);
        configuration.setJournalBufferTimeout_NIO(SYNC_EVERY_NANOS);
        configuration.setJournalFileSize(10 * MEGABYTE).setJournalMinFiles(4).setJournalPoolFiles(8);
        configuration.setPersistIDCache(true);
        configuration.setIDCacheSize(REMEMBERED_IDS);
        configuration.setMaxDiskUsage(100);
        // What waits takes memory up to here, however many destinations are down; the rest waits on the disk.
        configuration.setGlobalMaxSize(24L * MEGABYTE);
        configuration.setCriticalAnalyzer(false);
        configuration.setThreadPoolMaxSize(30).setScheduledThreadPoolMaxSize(2);
    }

    private static AddressSettings addressSettings() {
        return new AddressSettings()
                .setAutoCreateQueues(false)
                .setAutoCreateAddresses(false)
                .setDeadLetterAddress(SimpleString.of(Queues.DEAD))
                .setMaxDeliveryAttempts(-1)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                .setMaxSizeBytes(8L * MEGABYTE)
                .setPageSizeBytes(MEGABYTE)
                .setDefaultGroupBuckets(GROUP_BUCKETS);
    }
}
