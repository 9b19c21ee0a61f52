FROM node:20-slim
WORKDIR /app
ENV NODE_ENV=production
COPY package.json package-lock.json LICENSE ./
RUN npm ci --omit=dev --ignore-scripts && mkdir data && chown node:node data
COPY build.mjs start.mjs ./
COPY commands ./commands
COPY src ./src
COPY storage ./storage
RUN npm run build

# Inside a container the loopback address is the container's own: nobody would reach the webhook there.
ENV HOST=0.0.0.0
USER node
VOLUME /app/data
EXPOSE 3000
HEALTHCHECK --start-period=60s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Not through npm: the signal to stop has to reach the program itself.
CMD ["node", "start.mjs"]
