package org.referralpathway.local;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/// The topics of the platform.
public final class Topics {
    private static final int PARTITIONS = 12;

    /// Full state of each thing, the latest kept for ever.
    public static final List<String> STATE =
            List.of(
                    "directory.organization.v1",
                    "directory.service.v1",
                    "directory.capacity.v1",
                    "directory.partnership.v1",
                    "directory.member.v1",
                    "directory.agreement.v1",
                    "directory.desk.v1",
                    "referral.capacity.v1");

    /// What happened, kept for 90 days.
    public static final List<String> FACTS =
            List.of(
                    "directory.freshness.v1",
                    "directory.agreement-due.v1",
                    "directory.signature.v1",
                    "referral.need.v1",
                    "referral.referral.v1",
                    "referral.outcome.v1",
                    "referral.enquiry.v1",
                    "referral.concern.v1",
                    "notification.delivery.v1");

    private static final Map<String, String> COMPACTED = Map.of("cleanup.policy", "compact");
    private static final Map<String, String> NINETY_DAYS =
            Map.of("retention.ms", Long.toString(TimeUnit.DAYS.toMillis(90)));

    private Topics() {}

    /// Creates those that are missing. Tests give a prefix to have topics of their own.
    public static void create(String bootstrapServers, String prefix) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            create(admin, STATE, prefix, COMPACTED);
            create(admin, FACTS, prefix, NINETY_DAYS);
        }
    }

    private static void create(
            Admin admin, List<String> names, String prefix, Map<String, String> settings) {
        var topics =
                names.stream()
                        .map(n -> new NewTopic(prefix + n, PARTITIONS, (short) 1).configs(settings))
                        .toList();
        admin.createTopics(topics).values().forEach((name, created) -> await(name, created::get));
        awaitKnown(admin, topics.stream().map(NewTopic::name).toList());
    }

    /// A broker learns of a new topic a moment after its controller has made it.
    private static void awaitKnown(Admin admin, List<String> names) {
        while (true) {
            try {
                if (admin.listTopics().names().get(60, TimeUnit.SECONDS).containsAll(names)) {
                    return;
                }
            } catch (ExecutionException | TimeoutException e) {
                throw new CannotRun("Kafka does not list its topics.", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CannotRun("Interrupted while creating topics.", e);
            }
            Pause.briefly();
        }
    }

    private interface Created {
        void await(long time, TimeUnit unit)
                throws InterruptedException, ExecutionException, TimeoutException;
    }

    private static void await(String name, Created created) {
        try {
            created.await(60, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new CannotRun("The topic %s could not be created.".formatted(name), e);
            }
        } catch (TimeoutException e) {
            throw new CannotRun("Kafka did not create the topic %s in time.".formatted(name), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("Interrupted while creating topics.", e);
        }
    }
}
