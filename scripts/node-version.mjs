// Imported before anything else: an older Node must get this one line, not a syntax error from a later file.
const oldest = { major: 20, minor: 19 };

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < oldest.major || (major === oldest.major && minor < oldest.minor)) {
  console.error(
    `kenniswijzer: needs Node ${oldest.major}.${oldest.minor} or later and this is ${process.version}: see https://nodejs.org`,
  );
  process.exit(1);
}
