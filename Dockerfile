# Kenniswijzer in a container: the API with the page, or the bot. Not tested by the project's own CI, which has no Docker.
#   docker build -t kenniswijzer .
#   docker run --rm -v kennis:/data kenniswijzer keys create --name eerste --role admin --clearance vertrouwelijk   # without a key it doesn't start
#   docker run -v kennis:/data -p 127.0.0.1:8080:8080 kenniswijzer

FROM node:24-slim AS build
WORKDIR /app
COPY . .
RUN npm ci --no-audit --no-fund
RUN npm run build
# What only building and testing needs goes; so does the model's runtime for browsers and for other machines: 170 MB stays of 550.
RUN npm prune --omit=dev --no-audit --no-fund && rm -rf test .turbo node_modules/onnxruntime-web \
  && find . -name src -type d -not -path "./node_modules/*" -prune -exec rm -rf {} + \
  && find node_modules/onnxruntime-node/bin -mindepth 3 -maxdepth 3 -type d ! -path "*/linux/$(node -p process.arch)" -exec rm -rf {} +

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build --chown=root:root /app /app
# a folder for the embedded store, and nothing else that may be written
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
ENV KENNISWIJZER_STORE=sqlite:/data/kenniswijzer.db
ENV KENNISWIJZER_SNAPSHOTS=/data/snapshots
EXPOSE 8080
# 503 while the store cannot be reached: the container is restarted by nobody for that, it recovers by itself
HEALTHCHECK --interval=15s --timeout=12s --start-period=60s --retries=4 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8080/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "/app/packages/kenniswijzer/bin/kenniswijzer.js"]
CMD ["serve", "--host", "0.0.0.0", "--port", "8080"]
