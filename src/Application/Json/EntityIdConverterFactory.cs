using System.Text.Json;
using System.Text.Json.Serialization;
using Shop.Domain.Shared;

namespace Shop.Application.Json;

/// <summary>Converts typed ids to strings such as <c>prd_0190…</c>.</summary>
internal sealed class EntityIdConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsValueType && typeToConvert.GetInterfaces()
            .Any(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IEntityId<>));

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert))!;

    private sealed class Converter<TId> : JsonConverter<TId>
        where TId : struct, IEntityId<TId>
    {
        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && EntityId.TryParse<TId>(reader.GetString(), out var id)
                ? id
                : throw new JsonException($"Must be an id of the form {TId.Prefix}_ and 32 hex digits.");

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(EntityId.Format(value));
    }
}
