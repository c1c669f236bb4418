package vn.parindex.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.Rule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.parindex.settings.Settings;

/** What kustomize puts into a cluster fits together, asks for no right that it does not need, and sets only what exists. */
class OverlaysTest {

    /** What the command line reads, in the pod that saves data packages. */
    private static final Set<String> OF_THE_COMMAND_LINE = Set.of("PARINDEX_URL", "PARINDEX_TOKEN");

    private static List<Overlay> overlays;

    @BeforeAll
    static void build() {
        overlays = Overlay.all().toList();
        if (overlays.isEmpty() && System.getenv("CI") != null) {
            throw new AssertionError("kustomize is missing; .ci/run installs it");
        }
        assumeThat(overlays).as("neither kustomize nor kubectl is here").isNotEmpty();
    }

    static Stream<Overlay> overlays() {
        return overlays.stream();
    }

    private static Overlay production() {
        return overlays.get(1);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void noObjectIsThereTwiceAndAllStandInTheOneNamespace(Overlay overlay) {
        assertThat(overlay.objects())
                .extracting(each -> each.getKind() + " " + each.getMetadata().getName())
                .doesNotHaveDuplicates();
        var namespace = overlay.all(Namespace.class).get(0).getMetadata().getName();
        assertThat(overlay.objects())
                .filteredOn(each -> !(each instanceof Namespace))
                .allSatisfy(
                        each -> assertThat(each.getMetadata().getNamespace()).isEqualTo(namespace));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyObjectSaysWhatItBelongsTo(Overlay overlay) {
        assertThat(overlay.objects()).allSatisfy(each -> assertThat(
                        each.getMetadata().getLabels())
                .as(each.getKind() + " " + each.getMetadata().getName())
                .containsKeys("app.kubernetes.io/name", "app.kubernetes.io/part-of", "app.kubernetes.io/version"));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void theNamespaceEnforcesWhatItsPodsKeepTo(Overlay overlay) {
        assertThat(overlay.all(Namespace.class)).singleElement().satisfies(namespace -> assertThat(
                        namespace.getMetadata().getLabels())
                .containsEntry("pod-security.kubernetes.io/enforce", "restricted"));
        assertThat(overlay.pods()).isNotEmpty().allSatisfy(pod -> {
            var spec = pod.getSpec();
            assertThat(spec.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(spec.getSecurityContext().getRunAsUser()).isPositive();
            assertThat(spec.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(Stream.of(spec.getHostNetwork(), spec.getHostPID(), spec.getHostIPC()))
                    .doesNotContain(true);
            assertThat(spec.getAutomountServiceAccountToken()).isFalse();
            assertThat(spec.getEnableServiceLinks()).isFalse();
            assertThat(spec.getVolumes())
                    .allSatisfy(volume -> assertThat(volume.getHostPath()).isNull());
        });
        assertThat(overlay.containers()).allSatisfy(container -> {
            var context = container.getSecurityContext();
            assertThat(context.getAllowPrivilegeEscalation()).isFalse();
            assertThat(context.getPrivileged()).isFalse();
            assertThat(context.getReadOnlyRootFilesystem()).isTrue();
            assertThat(context.getRunAsNonRoot()).isTrue();
            assertThat(context.getCapabilities().getDrop()).containsExactly("ALL");
            assertThat(context.getCapabilities().getAdd()).isEmpty();
            assertThat(container.getPorts())
                    .allSatisfy(port -> assertThat(port.getHostPort()).isNull());
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyContainerSaysWhatItNeedsAndRunsOneVersion(Overlay overlay) {
        assertThat(overlay.containers()).allSatisfy(container -> {
            assertThat(container.getImage()).matches("parindex:\\d+\\.\\d+\\.\\d+(-postgresql)?");
            var asked = container.getResources().getRequests();
            var most = container.getResources().getLimits();
            assertThat(asked.keySet()).contains("cpu", "memory").isEqualTo(most.keySet());
            asked.forEach((resource, amount) -> assertThat(Quantity.getAmountInBytes(amount))
                    .as(resource)
                    .isLessThanOrEqualTo(Quantity.getAmountInBytes(most.get(resource))));
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void theServiceIsAskedAtItsPublicPortHowItIs(Overlay overlay) {
        var container = serviceContainer(overlay);
        assertThat(List.of(container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe()))
                .extracting(probe -> probe.getHttpGet().getPath() + " "
                        + probe.getHttpGet().getPort().getStrVal())
                .containsExactly("/q/health/started http", "/q/health/live http", "/q/health/ready http");
        assertThat(container.getReadinessProbe().getTimeoutSeconds())
                .as("longer than readiness looks for a connection")
                .isGreaterThan(2);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyPortThatIsNamedIsOpened(Overlay overlay) {
        var settings = overlay.one(ConfigMap.class, "parindex").getData();
        assertThat(serviceContainer(overlay).getPorts())
                .extracting(ContainerPort::getName, ContainerPort::getContainerPort)
                .containsExactly(
                        tuple("http", 8080),
                        tuple("management", Integer.valueOf(settings.get("PARINDEX_MANAGEMENT_PORT"))));
        var names = Set.of("http", "management");
        assertThat(overlay.all(Service.class))
                .allSatisfy(service -> assertThat(service.getSpec().getPorts()).allSatisfy(port -> assertThat(names)
                        .contains(port.getTargetPort().getStrVal())));
        assertThat(overlay.one(Service.class, "parindex").getSpec().getPorts())
                .as("the public Service does not lead to the management port")
                .extracting(port -> port.getTargetPort().getStrVal())
                .containsExactly("http");
        assertThat(overlay.all(NetworkPolicy.class))
                .flatExtracting(OverlaysTest::namedPorts)
                .isSubsetOf(names);
    }

    private static List<String> namedPorts(NetworkPolicy policy) {
        var ports = new ArrayList<NetworkPolicyPort>();
        policy.getSpec().getIngress().forEach(rule -> ports.addAll(rule.getPorts()));
        policy.getSpec().getEgress().forEach(rule -> ports.addAll(rule.getPorts()));
        return ports.stream()
                .map(port -> port.getPort().getStrVal())
                .filter(name -> name != null)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everySelectorFindsPods(Overlay overlay) {
        var pods = overlay.pods().stream()
                .map(pod -> pod.getMetadata().getLabels())
                .collect(Collectors.toCollection(ArrayList::new));
        // The operator makes these.
        pods.add(Map.of("cnpg.io/cluster", "parindex-db", "cnpg.io/podRole", "instance"));
        var selectors = new ArrayList<Map<String, String>>();
        overlay.all(Service.class).forEach(each -> selectors.add(each.getSpec().getSelector()));
        overlay.all(PodDisruptionBudget.class)
                .forEach(each -> selectors.add(each.getSpec().getSelector().getMatchLabels()));
        overlay.all(Deployment.class)
                .forEach(each -> selectors.add(each.getSpec().getSelector().getMatchLabels()));
        overlay.all(Deployment.class).forEach(each -> each.getSpec()
                .getTemplate()
                .getSpec()
                .getTopologySpreadConstraints()
                .forEach(spread -> selectors.add(spread.getLabelSelector().getMatchLabels())));
        for (var policy : overlay.all(NetworkPolicy.class)) {
            selectors.add(policy.getSpec().getPodSelector().getMatchLabels());
            policy.getSpec().getIngress().forEach(rule -> rule.getFrom().stream()
                    .filter(peer -> peer.getPodSelector() != null)
                    .forEach(peer -> selectors.add(peer.getPodSelector().getMatchLabels())));
            policy.getSpec().getEgress().forEach(rule -> rule.getTo().stream()
                    .filter(peer -> peer.getPodSelector() != null)
                    .forEach(peer -> selectors.add(peer.getPodSelector().getMatchLabels())));
        }
        assertThat(selectors).hasSizeGreaterThan(6).allSatisfy(selector -> assertThat(pods)
                .as("pods of " + selector)
                .anySatisfy(labels -> assertThat(labels).containsAllEntriesOf(selector)));
    }

    @Test
    void webhooksReachThePublicInternetAndNothingInside() {
        var wide = production().one(NetworkPolicy.class, "parindex-service").getSpec().getEgress().stream()
                .filter(rule -> rule.getTo().stream().anyMatch(peer -> peer.getIpBlock() != null))
                .toList();
        assertThat(wide).hasSize(1);
        assertThat(wide.get(0).getPorts())
                .extracting(port -> port.getPort().getIntVal())
                .containsExactly(443);
        assertThat(wide.get(0).getTo())
                .flatExtracting(peer -> peer.getIpBlock().getExcept())
                .contains("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "fc00::/7", "fe80::/10");
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everythingIsDeniedThatNoPolicyAllows(Overlay overlay) {
        var denied = overlay.one(NetworkPolicy.class, "default-deny").getSpec();
        assertThat(denied.getPodSelector().getMatchLabels()).isEmpty();
        assertThat(denied.getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(denied.getIngress()).isEmpty();
        assertThat(denied.getEgress()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyVariableThatIsSetExists(Overlay overlay) {
        var known = Settings.ofTheService();
        var set = new ArrayList<String>();
        set.addAll(overlay.one(ConfigMap.class, "parindex").getData().keySet());
        overlay.containers()
                .forEach(container ->
                        container.getEnv().stream().map(EnvVar::getName).forEach(set::add));
        set.removeAll(OF_THE_COMMAND_LINE);
        assertThat(set).isNotEmpty().allSatisfy(name -> assertThat(known).contains(name));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void noSecretStandsInAFile(Overlay overlay) {
        assertThat(overlay.all(Secret.class)).isEmpty();
        assertThat(overlay.containers()).allSatisfy(container -> assertThat(container.getEnv())
                .filteredOn(variable -> variable.getName().matches(".*(PASSWORD|TOKEN|SECRET|USERNAME).*"))
                .allSatisfy(variable -> assertThat(variable.getValue()).isNull()));
        overlay.all(ConfigMap.class).forEach(each -> assertThat(each.getData().keySet())
                .noneMatch(name -> name.matches(".*(PASSWORD|TOKEN|SECRET).*")));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void whatIsMountedIsThere(Overlay overlay) {
        var claims = overlay.all(PersistentVolumeClaim.class).stream()
                .map(each -> each.getMetadata().getName())
                .toList();
        assertThat(overlay.pods()).allSatisfy(pod -> {
            var volumes = pod.getSpec().getVolumes().stream()
                    .map(volume -> volume.getName())
                    .toList();
            pod.getSpec().getContainers().forEach(container -> assertThat(container.getVolumeMounts())
                    .allSatisfy(mount -> assertThat(volumes).contains(mount.getName())));
            assertThat(pod.getSpec().getVolumes())
                    .filteredOn(volume -> volume.getPersistentVolumeClaim() != null)
                    .allSatisfy(volume -> assertThat(claims)
                            .contains(volume.getPersistentVolumeClaim().getClaimName()));
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void aStoppedPodHasTimeToEndItsRequests(Overlay overlay) throws Exception {
        var settings = new Properties();
        settings.load(Files.newBufferedReader(Path.of("src/main/resources/application.properties")));
        var requests = Duration.parse("PT" + settings.getProperty("quarkus.shutdown.timeout"));
        var pause =
                serviceContainer(overlay).getLifecycle().getPreStop().getExec().getCommand();
        assertThat(overlay.one(Deployment.class, "parindex")
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getTerminationGracePeriodSeconds())
                .isGreaterThan(requests.toSeconds() + Long.parseLong(pause.get(1)));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void podsRunAsTheUserOfTheImage(Overlay overlay) throws Exception {
        var image = Files.readAllLines(Path.of("src/main/docker/Dockerfile.jvm"));
        assertThat(overlay.pods()).allSatisfy(pod -> {
            var context = pod.getSpec().getSecurityContext();
            assertThat(image).contains("USER " + context.getRunAsUser() + ":" + context.getRunAsGroup());
        });
    }

    @Test
    void onlyProductionRunsSeveralPods() {
        var demo = overlays.get(0).one(Deployment.class, "parindex").getSpec();
        assertThat(demo.getReplicas()).as("H2 locks its file").isEqualTo(1);
        assertThat(demo.getStrategy().getType()).isEqualTo("Recreate");
        var deployment = production().one(Deployment.class, "parindex").getSpec();
        assertThat(deployment.getReplicas()).as("the autoscaler decides").isNull();
        assertThat(deployment
                        .getStrategy()
                        .getRollingUpdate()
                        .getMaxUnavailable()
                        .getIntVal())
                .isZero();
        var scaler = production().one(HorizontalPodAutoscaler.class, "parindex").getSpec();
        assertThat(scaler.getScaleTargetRef().getName()).isEqualTo("parindex");
        assertThat(scaler.getMinReplicas()).isGreaterThanOrEqualTo(2);
        assertThat(scaler.getMaxReplicas() * 22)
                .as("connections of all pods, two more for each beside its pool, and those of the operator")
                .isLessThan(Integer.parseInt(spec("Cluster", "postgresql", "parameters", "max_connections")) - 20);
    }

    @Test
    void theDatabaseLosesNoPublicationThatWasAcknowledged() {
        assertThat(Integer.parseInt(spec("Cluster", "instances"))).isEqualTo(3);
        assertThat(spec("Cluster", "postgresql", "synchronous", "dataDurability"))
                .isEqualTo("required");
        assertThat(spec("ScheduledBackup", "cluster", "name")).isEqualTo("parindex-db");
        var address = production().one(ConfigMap.class, "parindex").getData().get("QUARKUS_DATASOURCE_JDBC_URL");
        assertThat(address)
                .contains("parindex-db-rw:5432/" + spec("Cluster", "bootstrap", "initdb", "database"))
                .contains("sslmode=verify-full");
    }

    @Test
    void theGatewayLeadsToTheServiceByTlsAndHoldsRatesDown() {
        var gateway = production().one(Gateway.class, "parindex").getSpec();
        assertThat(gateway.getListeners())
                .filteredOn(listener -> listener.getName().equals("https"))
                .singleElement()
                .satisfies(listener ->
                        assertThat(listener.getTls().getCertificateRefs()).isNotEmpty());
        var listeners = gateway.getListeners().stream()
                .map(listener -> listener.getName())
                .toList();
        var services = production().all(Service.class).stream()
                .map(each -> each.getMetadata().getName())
                .toList();
        assertThat(production().all(HTTPRoute.class)).hasSize(2).allSatisfy(route -> {
            assertThat(route.getSpec().getParentRefs()).allSatisfy(parent -> {
                assertThat(parent.getName()).isEqualTo("parindex");
                assertThat(listeners).contains(parent.getSectionName());
            });
            route.getSpec().getRules().forEach(rule -> rule.getBackendRefs().forEach(backend -> {
                assertThat(services).contains(backend.getName());
                assertThat(backend.getName()).isNotEqualTo("parindex-management");
            }));
        });
        assertThat(production().all(GenericKubernetesResource.class))
                .extracting(HasMetadata::getKind)
                .contains("BackendTrafficPolicy");
    }

    @Test
    void everyAlertHasAPageThatSaysWhatToDo() throws Exception {
        var alerts = production().all(PrometheusRule.class).stream()
                .flatMap(each -> each.getSpec().getGroups().stream())
                .flatMap(group -> group.getRules().stream())
                .toList();
        assertThat(alerts).hasSizeGreaterThan(8).allSatisfy(alert -> {
            // At the host that readers know, where the service has the pages (SignpostsTest).
            var address = URI.create(alert.getAnnotations().get("runbook_url"));
            assertThat(address).hasHost("parindex.example").hasScheme("https");
            var page = Path.of(address.getPath().substring(1));
            assertThat(page).exists().hasParent(Path.of("docs/runbook"));
            assertThat(Files.readString(page)).startsWith("# " + alert.getAlert() + "\n");
            assertThat(alert.getLabels()).containsKey("severity");
            assertThat(alert.getAnnotations().get("summary")).isNotBlank();
        });
        try (var pages = Files.list(Path.of("docs/runbook"))) {
            assertThat(pages.filter(page -> !page.endsWith("README.md"))).hasSize(alerts.size());
        }
        assertThat(alerts).extracting(Rule::getAlert).doesNotHaveDuplicates();
    }

    @Test
    void metricsAreReadWhereTheyAre() {
        var monitor = production().one(ServiceMonitor.class, "parindex").getSpec();
        var service = production().one(Service.class, "parindex-management");
        assertThat(service.getMetadata().getLabels())
                .containsAllEntriesOf(monitor.getSelector().getMatchLabels());
        assertThat(monitor.getEndpoints()).singleElement().satisfies(endpoint -> {
            assertThat(service.getSpec().getPorts())
                    .extracting(port -> port.getName())
                    .contains(endpoint.getPort());
            assertThat(endpoint.getPath()).isEqualTo("/q/metrics");
        });
    }

    @Test
    void tracesMayGoWhereTheyAreSent() {
        var traced = overlays.get(2);
        var settings = traced.one(ConfigMap.class, "parindex").getData();
        assertThat(settings)
                .containsAllEntriesOf(
                        production().one(ConfigMap.class, "parindex").getData())
                .containsEntry("QUARKUS_OTEL_SDK_DISABLED", "false");
        var collector = URI.create(settings.get("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT"));
        assertThat(traced.one(NetworkPolicy.class, "parindex-traces").getSpec().getEgress())
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.getPorts())
                            .extracting(port -> port.getPort().getIntVal())
                            .containsExactly(collector.getPort());
                    assertThat(rule.getTo()).singleElement().satisfies(peer -> assertThat(
                                    peer.getNamespaceSelector().getMatchLabels())
                            .containsEntry(
                                    "kubernetes.io/metadata.name",
                                    collector.getHost().split("\\.")[1]));
                });
        assertThat(traced.objects()).hasSize(production().objects().size() + 1);
    }

    private static Container serviceContainer(Overlay overlay) {
        return overlay.one(Deployment.class, "parindex")
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .get(0);
    }

    /** A field of the specification of the one object of this kind that an operator knows. */
    private static String spec(String kind, String... path) {
        Object at = production().all(GenericKubernetesResource.class).stream()
                .filter(each -> each.getKind().equals(kind))
                .findFirst()
                .orElseThrow()
                .getAdditionalProperties()
                .get("spec");
        for (var field : path) {
            at = ((Map<?, ?>) at).get(field);
        }
        return String.valueOf(at);
    }
}
