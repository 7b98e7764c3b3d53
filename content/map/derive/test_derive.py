"""Tests of the derivation's steps on small made-up data: `python3 -m unittest discover -s content/map/derive`."""

import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import network  # noqa: E402
import packages  # noqa: E402
import roads  # noqa: E402
import sources  # noqa: E402
from shapes import cut_line, cut_ring, distance_km, inside_ring, ring_area_km2, thin, thin_ring, written  # noqa: E402

BOX = (80.0, 44.0, 81.0, 45.0)


class Shapes(unittest.TestCase):
    def test_distance(self):
        self.assertAlmostEqual(distance_km((80.0, 44.0), (80.0, 45.0)), 111.195, places=2)
        self.assertAlmostEqual(distance_km((80.0, 44.0), (81.0, 44.0)), 79.987, places=2)

    def test_thin_keeps_ends_and_corners(self):
        line = [(80.0, 44.0), (80.1, 44.0001), (80.2, 44.0), (80.2, 44.2)]
        self.assertEqual(thin(line, 0.1), [line[0], line[2], line[3]])
        self.assertEqual(thin(line[:2], 9.0), line[:2])

    def test_thin_ring_stays_closed(self):
        ring = [(80.0, 44.0), (80.1, 44.0), (80.2, 44.0), (80.2, 44.2), (80.0, 44.2), (80.0, 44.0)]
        thinned = thin_ring(ring, 0.1)
        self.assertEqual(thinned[0], thinned[-1])
        self.assertNotIn((80.1, 44.0), thinned)
        self.assertAlmostEqual(ring_area_km2(ring), ring_area_km2(thinned), delta=0.5)

    def test_cut_ring(self):
        ring = [(79.5, 44.2), (80.5, 44.2), (80.5, 44.8), (79.5, 44.8), (79.5, 44.2)]
        cut = cut_ring(ring, BOX)
        self.assertEqual(cut[0], cut[-1])
        self.assertEqual({x for x, _ in cut}, {80.0, 80.5})
        self.assertEqual(cut_ring([(70.0, 44.0), (71.0, 44.0), (71.0, 45.0), (70.0, 44.0)], BOX), [])

    def test_cut_line_gives_every_part(self):
        parts = cut_line([(79.5, 44.5), (80.5, 44.5), (80.5, 45.5), (80.7, 45.5), (80.7, 44.5)], BOX)
        self.assertEqual(parts, [[(80.0, 44.5), (80.5, 44.5), (80.5, 45.0)], [(80.7, 45.0), (80.7, 44.5)]])

    def test_inside_ring(self):
        ring = [(80.0, 44.0), (81.0, 44.0), (81.0, 45.0), (80.0, 45.0), (80.0, 44.0)]
        self.assertTrue(inside_ring((80.5, 44.5), ring))
        self.assertFalse(inside_ring((81.5, 44.5), ring))

    def test_written_leaves_out_repeats(self):
        self.assertEqual(written([(80.0, 44.0), (80.00001, 44.0), (80.1, 44.0)], 3), "80.000,44.000 80.100,44.000")


class Network(unittest.TestCase):
    def test_region_edges_once(self):
        nodes = [(44.1, 80.1), (44.2, 80.2), (50.0, 90.0)]
        graph = [{1: 15.0, 2: 900.0}, {0: 15.0}, {0: 900.0}]
        self.assertEqual(network.region_edges(nodes, graph, BOX), [((80.1, 44.1), (80.2, 44.2), 15.0)])

    def test_chords_and_impossible_lengths_go(self):
        a, b, c = (80.0, 44.0), (80.1, 44.0), (80.9, 44.0)
        self.assertEqual(network.without_chords([(a, b, 8.0), (a, c, 73.0), (a, b, 165.0)], 30.0, 1.6), [(a, b, 8.0)])

    def test_knots_become_one_node(self):
        edges = [((80.0, 44.0), (80.001, 44.0), 0.1), ((80.001, 44.0), (80.2, 44.0), 16.0)]
        self.assertEqual(network.gathered(edges, 1.0), [((80.0, 44.0), (80.2, 44.0), 16.0)])

    def test_triangles_open(self):
        a, b, c = (80.0, 44.0), (80.1, 44.01), (80.2, 44.0)
        kept = network.without_parallels([(a, b, 8.1), (b, c, 8.1), (a, c, 16.0)], 1.5)
        self.assertEqual(kept, [(a, b, 8.1), (b, c, 8.1)])

    def test_twigs_and_loose_pieces_go(self):
        a, b, c, d = (80.0, 44.0), (80.2, 44.0), (80.4, 44.0), (80.2, 44.01)
        loose = ((80.8, 44.8), (80.81, 44.8), 1.0)
        kept = network.without_twigs([(a, b, 16.0), (b, c, 16.0), (b, d, 1.1), loose], 3.0)
        self.assertEqual(kept, [(a, b, 16.0), (b, c, 16.0)])


class Sources(unittest.TestCase):
    def test_arcs_are_decoded(self):
        topology = {"transform": {"scale": [0.5, 0.5], "translate": [80, 44]}, "arcs": [[[0, 0], [1, 0], [0, 2]]]}
        self.assertEqual(sources.decoded_arcs(topology), [[(80.0, 44.0), (80.5, 44.0), (80.5, 45.0)]])

    def test_neighbours_share_their_border_and_a_mend_moves_both(self):
        arcs = [[(80.5, 43.5), (80.5, 44.3), (80.5, 44.7), (80.5, 45.5)]]
        arcs += [[(80.5, 45.5), (79.5, 45.5), (79.5, 43.5), (80.5, 43.5)], [(80.5, 45.5), (81.5, 45.5), (81.5, 43.5), (80.5, 43.5)]]
        topology = {
            "transform": {"scale": [0.1, 0.1], "translate": [0, 0]},
            "arcs": [],
            "objects": {
                "countries": {
                    "geometries": [
                        {"type": "Polygon", "id": "398", "arcs": [[0, 1]]},
                        {"type": "MultiPolygon", "id": "156", "arcs": [[[0, 2]]]},
                        {"type": "Polygon", "id": "999", "arcs": [[0, 1]]},
                    ]
                }
            },
        }
        for arc in arcs:
            x = y = 0
            steps = []
            for px, py in arc:
                steps.append([round(px * 10) - x, round(py * 10) - y])
                x, y = round(px * 10), round(py * 10)
            topology["arcs"].append(steps)
        mend = ("CN", "KZ", [(80.5, 44.3), (80.6, 44.5), (80.5, 44.7)])
        rings, borders = sources.countries(topology, BOX, 0.01, [mend])
        self.assertEqual([c for c, _, _ in rings], ["CN", "KZ"])
        self.assertEqual(len(borders), 1)
        self.assertEqual(borders[0][:2], ("CN", "KZ"))
        for country, _, ring in rings:
            self.assertIn((80.6, 44.5), ring, country)

    def test_a_mend_that_replaces_nothing_is_a_mistake(self):
        with self.assertRaises(ValueError):
            sources.mended([[(80.0, 44.0), (81.0, 44.0)]], {0: ["CN", "KZ"]}, [("CN", "KZ", [(80.0, 44.0), (80.01, 44.0)])])

    def test_river_pieces_join(self):
        pieces = [[(80.0, 44.0), (80.5, 44.1)], [(81.0, 44.0), (80.5, 44.1)], [(82.0, 44.0), (83.0, 44.0)]]
        joined = sorted(sources.joined(pieces))
        self.assertEqual(len(joined), 2)
        self.assertEqual(sorted(joined[0]), [(80.0, 44.0), (80.5, 44.1), (81.0, 44.0)])

    def test_three_rivers_at_one_place_stay_three(self):
        pieces = [[(80.0, 44.0), (80.5, 44.1)], [(81.0, 44.0), (80.5, 44.1)], [(80.5, 44.1), (80.5, 45.0)]]
        self.assertEqual(len(sources.joined(pieces)), 3)

    def test_names_by_script(self):
        spellings = ["Zharkent", "Жаркент", "Жаркенті", "扎尔肯特", "ياركەنت"]
        self.assertEqual(sources.by_script("ru", "KZ", spellings), "Жаркент")
        self.assertEqual(sources.by_script("kk", "KZ", spellings), "Жаркенті")
        self.assertEqual(sources.by_script("zh", "KZ", spellings), "", "a Han spelling of a Kazakh town isn't trusted")
        self.assertEqual(sources.by_script("ug", "CN", spellings), "ياركەنت")
        self.assertEqual(sources.in_its_script("kk", "Qarağandı"), "")
        self.assertEqual(sources.in_its_script("kk", "Қарағанды"), "Қарағанды")
        self.assertFalse(sources.useful("ALA"))
        self.assertTrue(sources.useful("Üsharal"))


class Roads(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.content = pathlib.Path(self.folder.name)
        for name in ("map/hand", "map/derived", "places"):
            (self.content / name).mkdir(parents=True)
        self.put("map/hand/points.tsv", "gate/KZ\t80.36\t44.19\tmade up\n")
        self.put("map/hand/legs.tsv", "")
        self.put("map/hand/rails.txt", "")
        self.put("map/derived/towns.tsv", "1\tEast\t80.8\t44.2\tKZ\t5\n2\tWest\t80.0\t44.17\tKZ\t9\n3\tEast\t85.0\t44.0\tCN\t9\n")
        self.put("places/a.toml", '[[place]]\nid = "west"\ncountry = "KZ"\nlon = 80.0\nlat = 44.2\n')

    def tearDown(self):
        self.folder.cleanup()

    def put(self, name, text):
        (self.content / name).write_text(text, "utf-8")

    def made(self, text, highways=""):
        self.put("map/hand/roads.txt", text)
        made = roads.texts(self.content, highways, "")["roads.tsv"]
        return [line.split("\t") for line in made.splitlines() if not line.startswith("#")]

    def test_ways_are_cut_where_others_start(self):
        rows = self.made("[A1 trunk KZ] one\nwest 80.2,44.2 80.4,44.2\n[- secondary KZ gravel 11-4] two\n80.2,44.2 80.2,44.5\n")
        self.assertEqual([r[6:8] for r in rows], [["west", "80.2,44.2"], ["80.2,44.2", "80.4,44.2"], ["80.2,44.2", "80.2,44.5"]])
        self.assertEqual(rows[2][:6], ["-", "secondary", "KZ", "gravel", "11-4", "-"])
        self.assertAlmostEqual(float(rows[0][8]), distance_km((80.0, 44.2), (80.2, 44.2)) * roads.WINDING, delta=0.2)

    def test_the_content_packs_place_comes_before_a_town_and_names_are_told_apart(self):
        rows = self.made("[- primary KZ]\nwest east\n[- primary CN]\neast 85.1,44.0\n")
        self.assertTrue(rows[0][9].startswith("80.0000,44.2000 "))
        self.assertEqual([rows[0][7], rows[1][6]], ["east.kz", "east.cn"])

    def test_following_takes_the_networks_way_and_goes_straight_where_there_is_none(self):
        highways = "80.000,44.200\t80.400,44.300\t34\n80.400,44.300\t80.800,44.200\t34\n"
        rows = self.made("[- primary KZ]\nwest ~east\n", highways)
        self.assertIn("80.4000,44.3000", rows[0][9])
        rows = self.made("[- primary KZ]\nwest ~east\n", "81.000,45.000\t81.100,45.000\t8\n")
        self.assertNotIn("44.3000", rows[0][9])

    def test_legs_stretch_but_never_below_the_line(self):
        self.put("map/hand/legs.tsv", "west\teast.kz\t80\tmade up\n")
        rows = self.made("[- primary KZ]\nwest 80.4,44.2 east\n")
        self.assertAlmostEqual(sum(float(r[8]) for r in rows), 80.0, places=1)
        self.put("map/hand/legs.tsv", "west\teast.kz\t60\tmade up\n")
        rows = self.made("[- primary KZ]\nwest 80.4,44.2 east\n")
        self.assertAlmostEqual(sum(float(r[8]) for r in rows), distance_km((80.0, 44.2), (80.8, 44.2)), delta=0.3)

    def test_mistakes_say_where(self):
        for text, words in (
            ("[- primary KZ]\nnowhere west\n", "roads.txt:2: no place is called nowhere in KZ"),
            ("west east\n", "roads.txt:1: a way before the first road"),
            ("[- path KZ]\nwest east\n", "roads.txt:1: wants"),
        ):
            with self.assertRaises(roads.Mistake) as caught:
                self.made(text)
            self.assertIn(words, str(caught.exception))
        self.put("map/hand/legs.tsv", "west\tgate/KZ\t60\tmade up\n")
        with self.assertRaises(roads.Mistake) as caught:
            self.made("[- primary KZ]\nwest east\n")
        self.assertIn("legs.tsv:1", str(caught.exception))


class Packages(unittest.TestCase):
    def test_every_package_is_pinned_by_version_and_sum(self):
        for name, (client, wanted, sha256) in packages.PINNED.items():
            self.assertIn(client, ("pip", "npm", "apt"))
            self.assertRegex(wanted, r"[=@]\d")
            self.assertRegex(sha256, r"^[0-9a-f]{64}$", name)

    def test_a_changed_package_is_refused(self):
        with tempfile.TemporaryDirectory() as cache:
            first = next(iter(packages.PINNED))
            (pathlib.Path(cache) / first).write_bytes(b"something else")
            with self.assertRaises(SystemExit) as caught:
                packages.fetched(cache)
            self.assertIn("sha256", str(caught.exception))


class Committed(unittest.TestCase):
    def test_what_the_hand_made_lists_make_is_committed(self):
        content = pathlib.Path(__file__).resolve().parent.parent.parent
        derived = content / "map/derived"
        networks = [(derived / name).read_text("utf-8") for name in ("highways.tsv", "railways.tsv")]
        for name, text in roads.texts(content, *networks).items():
            self.assertEqual((derived / name).read_text("utf-8"), text, f"{name} is old: run derive.py --hand")


if __name__ == "__main__":
    unittest.main()
