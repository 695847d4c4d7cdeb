using Mapster;
using Shop.Adapters.Web.Http.Results;

namespace Shop.Adapters.Web.Tests.Http;

public sealed class ResponseMappingsTests
{
    [Fact]
    public void Every_member_of_every_mapped_response_has_a_source()
    {
        ResponseMappings.All.RuleMap.Should().HaveCountGreaterThan(20);
        ResponseMappings.All.Invoking(all => all.Compile()).Should().NotThrow();
    }

    [Fact]
    public void Mapping_copies_the_members_of_a_read_model_and_its_parts()
    {
        var mappings = ResponseMappings.Of([new Registers(config =>
        {
            config.NewConfig<Teapot, TeapotResponse>();
            config.NewConfig<Lid, LidResponse>();
        })]);
        var colors = new[] { "blue" };

        mappings.GetMapFunction<Teapot, TeapotResponse>()(new Teapot(7, new Lid("round"), colors, [new Lid("flat")], "hidden"))
            .Should().BeEquivalentTo(new TeapotResponse(7, new LidResponse("round"), colors, [new LidResponse("flat")]));
        mappings.GetMapFunction<Teapot, TeapotResponse>()(new Teapot(7, null, colors, [], "hidden")).Lid.Should().BeNull();
    }

    [Fact]
    public void Unregistered_part_is_refused()
    {
        Compiling(config => config.NewConfig<Teapot, TeapotResponse>()).Should().Throw<CompileException>();
    }

    [Fact]
    public void Member_without_a_source_is_refused()
    {
        Compiling(config => config.NewConfig<Lid, PricedLidResponse>()).Should().Throw<CompileException>()
            .WithInnerException<InvalidOperationException>().WithMessage("*Price*");
    }

    [Fact]
    public void Member_of_another_type_is_refused()
    {
        Compiling(config => config.NewConfig<PricedLidResponse, FormattedLidResponse>()).Should().Throw<CompileException>();
        Compiling(config => config.NewConfig<PricedLidResponse, OptionalLidResponse>()).Should().Throw<CompileException>();
    }

    [Fact]
    public void Global_mappings_are_empty()
    {
        ResponseMappings.All.Compile();

        TypeAdapterConfig.GlobalSettings.RuleMap.Should().BeEmpty();
    }

    private static Action Compiling(Action<TypeAdapterConfig> register) =>
        () => ResponseMappings.Of([new Registers(register)]).Compile();

    private sealed class Registers(Action<TypeAdapterConfig> register) : IRegister
    {
        public void Register(TypeAdapterConfig config) => register(config);
    }

    private sealed record Teapot(int Size, Lid? Lid, IReadOnlyList<string> Colors, IReadOnlyList<Lid> Lids, string Hidden);

    private sealed record TeapotResponse(int Size, LidResponse? Lid, IReadOnlyList<string> Colors, IReadOnlyList<LidResponse> Lids);

    private sealed record Lid(string Shape);

    private sealed record LidResponse(string Shape);

    private sealed record PricedLidResponse(string Shape, int Price);

    private sealed record FormattedLidResponse(string Shape, string Price);

    private sealed record OptionalLidResponse(string Shape, int? Price);
}
