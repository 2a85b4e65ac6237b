#!/usr/bin/env python3
"""packaging/: what is there can be read by what it is for, and names only options that there are."""

import os
import pathlib
import re
import shutil
import subprocess
import unittest

import yaml

PACKAGING = pathlib.Path(os.environ["PHRASEBOOK_PACKAGING"])
COMMAND = os.environ["PHRASEBOOK_COMMAND"]


def documents(name):
    with open(PACKAGING / "kubernetes" / name, encoding="utf-8") as file:
        return list(yaml.safe_load_all(file))


class Packaging(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.help = subprocess.run([COMMAND, "serve", "--help"], capture_output=True, text=True,
                                  check=True).stdout

    def check_options(self, arguments):
        self.assertEqual(arguments[0], "serve")
        for argument in arguments[1:]:
            if argument.startswith("--"):
                self.assertRegex(self.help, re.escape(argument.split("=")[0]) + r"\b")

    def test_the_unit_is_one(self):
        if shutil.which("systemd-analyze") is None:
            self.skipTest("systemd-analyze is not here")
        unit = PACKAGING / "systemd" / "phrasebook.service"
        done = subprocess.run(["systemd-analyze", "verify", "--man=no", unit], capture_output=True,
                              text=True, check=False)
        # The command itself need not be installed here.
        said = [line for line in done.stderr.splitlines() if "is not executable" not in line]
        self.assertEqual(said, [])

    def test_the_unit_is_shut_in(self):
        if shutil.which("systemd-analyze") is None:
            self.skipTest("systemd-analyze is not here")
        unit = PACKAGING / "systemd" / "phrasebook.service"
        done = subprocess.run(["systemd-analyze", "security", "--offline=true", "--threshold=20",
                               unit], capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stdout[-300:] + done.stderr)

    def test_the_units_options_are_the_commands(self):
        text = (PACKAGING / "systemd" / "phrasebook.service").read_text()
        self.check_options(re.search(r"^ExecStart=\S+ (.*)$", text, re.M)[1].split())

    def test_the_manifest_holds_together(self):
        kinds = {document["kind"]: document for document in documents("phrasebook.yaml")}
        self.assertEqual(set(kinds), {"Deployment", "Service", "PodDisruptionBudget"})
        template = kinds["Deployment"]["spec"]["template"]
        (container,) = template["spec"]["containers"]
        self.check_options(container["args"])
        labels = template["metadata"]["labels"]
        self.assertEqual(kinds["Service"]["spec"]["selector"], labels)
        self.assertEqual(kinds["Deployment"]["spec"]["selector"]["matchLabels"], labels)
        ports = {port["name"]: port["containerPort"] for port in container["ports"]}
        self.assertIn(f"--listen=:{ports['http']}", container["args"])
        self.assertIn(f"--metrics-listen=:{ports['metrics']}", container["args"])
        self.assertEqual(template["metadata"]["annotations"]["prometheus.io/port"],
                         str(ports["metrics"]))
        for probe in ("readinessProbe", "livenessProbe"):
            self.assertEqual(container[probe]["httpGet"], {"path": "/healthz", "port": "http"})
        self.assertTrue(container["securityContext"]["readOnlyRootFilesystem"])
        self.assertEqual([port["targetPort"] for port in kinds["Service"]["spec"]["ports"]],
                         ["http"])

    def test_the_proxies_settings_name_the_service_and_errors(self):
        settings, ingress = documents("ingress-nginx.yaml")
        for codes in (settings["data"]["custom-http-errors"],
                      ingress["metadata"]["annotations"]
                      ["nginx.ingress.kubernetes.io/custom-http-errors"]):
            self.assertTrue(all(400 <= int(code) <= 599 for code in codes.split(",")))
        self.assertEqual(ingress["metadata"]["annotations"]
                         ["nginx.ingress.kubernetes.io/default-backend"], "phrasebook")
        middleware, route = documents("traefik.yaml")
        errors = middleware["spec"]["errors"]
        self.assertEqual(errors["service"], {"name": "phrasebook", "port": "http"})
        self.assertIn("/{status}", errors["query"])
        codes = {code for first, _, last in (each.partition("-") for each in errors["status"])
                 for code in range(int(first), int(last or first) + 1)}
        self.assertEqual(codes, set(range(400, 600)) - {401})
        self.assertEqual(route["spec"]["routes"][0]["middlewares"],
                         [{"name": middleware["metadata"]["name"]}])


if __name__ == "__main__":
    unittest.main()
