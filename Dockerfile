# syntax=docker/dockerfile:1

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source

# What is needed to restore comes first, so that packages are fetched again only when they change.
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src/Domain/*.csproj src/Domain/packages.lock.json src/Domain/
COPY src/Application/*.csproj src/Application/packages.lock.json src/Application/
COPY src/Adapters.Files/*.csproj src/Adapters.Files/packages.lock.json src/Adapters.Files/
COPY src/Adapters.Notifications/*.csproj src/Adapters.Notifications/packages.lock.json src/Adapters.Notifications/
COPY src/Adapters.Payments/*.csproj src/Adapters.Payments/packages.lock.json src/Adapters.Payments/
COPY src/Adapters.Persistence/*.csproj src/Adapters.Persistence/packages.lock.json src/Adapters.Persistence/
COPY src/Adapters.Security/*.csproj src/Adapters.Security/packages.lock.json src/Adapters.Security/
COPY src/Adapters.Site/*.csproj src/Adapters.Site/packages.lock.json src/Adapters.Site/
COPY src/Adapters.Web/*.csproj src/Adapters.Web/packages.lock.json src/Adapters.Web/
COPY src/Adapters.Workers/*.csproj src/Adapters.Workers/packages.lock.json src/Adapters.Workers/
COPY src/EmbeddedPostgres/*.csproj src/EmbeddedPostgres/packages.lock.json src/EmbeddedPostgres/
COPY src/Host/*.csproj src/Host/packages.lock.json src/Host/
RUN dotnet restore src/Host --locked-mode -p:PublishReadyToRun=true

# Compiled ahead of time, so that a start compiles less.
COPY src src
RUN dotnet publish src/Host --configuration Release --no-restore --output /program -p:UseAppHost=false -p:PublishReadyToRun=true

# A chiseled image: the runtime and the program, without a shell or package manager.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled
WORKDIR /program
COPY --from=build /program .

# The root file system may be read-only: the runtime writes no files, and the program stores its state in PostgreSQL.
ENV ASPNETCORE_HTTP_PORTS=8080 DOTNET_EnableDiagnostics=0
EXPOSE 8080
USER 1654
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s CMD ["dotnet", "Shop.Host.dll", "health"]
ENTRYPOINT ["dotnet", "Shop.Host.dll"]
CMD ["serve"]
