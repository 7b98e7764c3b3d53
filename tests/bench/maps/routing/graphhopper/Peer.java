import com.graphhopper.GHRequest;
import com.graphhopper.GraphHopper;
import com.graphhopper.config.CHProfile;
import com.graphhopper.config.Profile;
import com.graphhopper.util.GHUtility;
import com.graphhopper.util.Parameters;
import com.graphhopper.util.TurnCostsConfig;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * How long GraphHopper takes: java -cp CLASSPATH Peer.java EXTRACT.osm.pbf FOLDER PAIRS.json prints what peers.py prints.
 *
 * <p>Its own car, with turn restrictions, by its contraction hierarchy, whole geometry, once without and once with instructions.
 * Inside the virtual machine, so that no binding has to be taken off; compiled by several rounds before the clock counts.
 */
public final class Peer {
    private static final int WARM = 5;
    private static final int ROUNDS = 7;

    public static void main(String[] args) throws Exception {
        GraphHopper hopper;
        try {
            hopper = opened(args[0], args[1], true);
        } catch (IndexOutOfBoundsException wrong) {
            // Its sorting of the graph breaks on Helsinki's extract, which misses nodes.
            hopper = opened(args[0], args[1] + "-unsorted", false);
        }

        double[] numbers = Pattern.compile("[^-+.\\deE]+")
                .splitAsStream(Files.readString(Path.of(args[2])))
                .filter(word -> !word.isEmpty())
                .mapToDouble(Double::parseDouble)
                .toArray();
        double[] route = micros(hopper, numbers, false);
        double[] steps = micros(hopper, numbers, true);
        System.out.printf("{\"route_us\": %s, \"steps_us\": %s, \"floors_us\": {\"none\": 0}, \"refused\": %d}%n",
                shares(route), shares(steps), refused);
        hopper.close();
    }

    private static GraphHopper opened(String extract, String folder, boolean sorted) {
        GraphHopper hopper = new GraphHopper();
        hopper.setOSMFile(extract).setGraphHopperLocation(folder).setMinNetworkSize(0).setSortGraph(sorted);
        hopper.setEncodedValuesString("car_access, car_average_speed, road_access");
        Profile car = new Profile("car")
                .setCustomModel(GHUtility.loadCustomModelFromJar("car.json"))
                .setTurnCostsConfig(TurnCostsConfig.car());
        hopper.setProfiles(car);
        hopper.getCHPreparationHandler().setCHProfiles(new CHProfile("car"));
        hopper.importOrLoad();
        return hopper;
    }

    private static int refused;

    /** The quickest of several rounds for each pair, sorted; pairs that have no route are left out and counted. */
    private static double[] micros(GraphHopper hopper, double[] numbers, boolean instructions) {
        int pairs = numbers.length / 4;
        double[] best = new double[pairs];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        for (int round = 0; round < WARM + ROUNDS; round++) {
            refused = 0;
            for (int pair = 0; pair < pairs; pair++) {
                int at = pair * 4;
                GHRequest request = new GHRequest(numbers[at + 1], numbers[at], numbers[at + 3], numbers[at + 2]).setProfile("car");
                request.putHint(Parameters.Routing.INSTRUCTIONS, instructions);
                long start = System.nanoTime();
                boolean failed = hopper.route(request).hasErrors();
                double took = (System.nanoTime() - start) / 1e3;
                if (failed) {
                    refused++;
                } else if (round >= WARM) {
                    best[pair] = Math.min(best[pair], took);
                }
            }
        }
        return Arrays.stream(best).filter(Double::isFinite).sorted().toArray();
    }

    private static String shares(double[] sorted) {
        return String.format("{\"p50\": %.3f, \"p95\": %.3f}", at(sorted, 0.5), at(sorted, 0.95));
    }

    private static double at(double[] sorted, double share) {
        return sorted[Math.min((int) (sorted.length * share), sorted.length - 1)];
    }
}
