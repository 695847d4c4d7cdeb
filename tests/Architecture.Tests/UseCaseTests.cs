using System.Text.RegularExpressions;
using FluentValidation;
using FluentValidation.Validators;
using MediatR;
using Microsoft.Extensions.Logging;
using Shop.Application.Messaging;
using Shop.Application.Messaging.Batching;
using Shop.Application.Ports.UnitOfWork;
using Shop.Architecture.Tests.House;
using Shop.Architecture.Tests.Samples;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Architecture.Tests;

public sealed class UseCaseTests
{
    /// <summary>Commands without a validator, and why they need none.</summary>
    private static readonly Dictionary<string, string> NeedNoValidator = new(StringComparer.Ordinal)
    {
        ["IssueToken"] = "sent by a reaction, contains ids and a purpose",
        ["RequestEmailVerification"] = "contains an account id",
        ["EndOwnSession"] = "contains ids, which are looked up",
        ["DeleteAccount"] = "contains ids and a version, which the domain compares",
        ["RetryMessage"] = "contains an id, which the outbox looks up",
        ["AddToWishlist"] = "contains ids, which the catalog looks up",
        ["RemoveFromWishlist"] = "contains ids, which the wishlist looks up",
        ["ToggleWishlist"] = "contains ids, which the wishlist looks up",
        ["RemoveFromCart"] = "contains ids, which the cart looks up",
        ["ClearCart"] = "contains the owner, whose cart is looked up",
        ["CreateCart"] = "contains nothing",
        ["RecordViews"] = "sent by the view counter, contains its counts",
        ["DeleteTaxon"] = "contains an id and a version, which the domain compares",
        ["DeleteCategory"] = "contains an id and a version, which the domain compares",
        ["DeleteProduct"] = "contains ids and a version, which the domain compares",
        ["StartImport"] = "contains a file, whose rows are validated during the import",
        ["TakeJob"] = "sent by the worker, contains its settings",
        ["ApplyRows"] = "sent by a process, contains rows, which are validated one by one",
        ["DryRunRows"] = "sent by a command, contains rows, which are validated one by one",
        ["FinishJob"] = "sent by the worker, contains a lease number, which the job compares",
        ["GiveJobBack"] = "sent by the worker, contains a lease number, which the job compares",
        ["NotifyOtherAdminsOfImport"] = "sent by a reaction, contains the event",
        ["NotifyOtherAdminsOfProduct"] = "sent by a reaction, contains the event",
        ["StorePicture"] = "contains a picture that the codec has encoded",
        ["ExpireOrder"] = "sent by a timer, contains an order id",
        ["DeleteWebhookEndpoint"] = "contains an id and a version, which the domain compares",
        ["RotateWebhookSecret"] = "contains an id, which is looked up",
        ["TestWebhookEndpoint"] = "contains an id, which is looked up",
        ["RedeliverWebhook"] = "contains an id, which is looked up",
        ["TakeWebhookDeliveries"] = "sent by the worker, contains its settings",
        ["FinishWebhookDelivery"] = "sent by the worker, contains the response of the receiver",
        ["GiveWebhookDeliveryBack"] = "sent by the worker, contains a lease number, which the delivery compares",
        ["StartCharge"] = "sent by a reaction, contains an order id",
        ["FinishCharge"] = "sent by a reaction, contains the result of the gateway",
        ["FinishReversal"] = "sent by a reaction, contains the result of the gateway",
        ["WithdrawProducts"] = "sent by a reaction, contains the event",
        ["CarryOverBrandName"] = "sent by a reaction, contains ids",
    };

    private static readonly Type[] Machinery = [typeof(IUnitOfWork), typeof(ILogger), typeof(ILoggerFactory), typeof(IServiceProvider)];

    [Fact]
    public void Handlers_validators_and_reactions_are_internal_and_sealed() => AreInternal(Rings.Application.Written()).ShouldBeNone();

    [Fact]
    public void A_public_or_unsealed_handler_is_found() =>
        AreInternal(typeof(UseCaseTests).Assembly.Written()).ShouldName("OpenHandler is not internal and sealed", "OpenValidator is not internal and sealed");

    [Fact]
    public void Handlers_leave_logging_and_transactions_to_the_pipeline_except_those_of_processes() =>
        UseNoMachinery(Rings.Application.Written()).ShouldBeNone();

    [Fact]
    public void A_handler_of_a_command_that_saves_and_handlers_that_log_are_found() =>
        UseNoMachinery(typeof(UseCaseTests).Assembly.Written())
            .ShouldName("OpenHandler takes IUnitOfWork", "OpenHandler takes ILogger", "RenovateShopHandler takes ILogger");

    [Fact]
    public void Every_command_has_a_validator_or_a_reason_to_need_none() =>
        CommandsAreValidated(Rings.Application.Written(), NeedNoValidator).ShouldBeNone();

    [Fact]
    public void A_command_without_a_validator_and_a_reason_without_a_command_are_found() =>
        CommandsAreValidated(typeof(UseCaseTests).Assembly.Written(), new(StringComparer.Ordinal) { ["Gone"] = "has left" })
            .ShouldName("OpenShopCommand has no validator", "Gone is no command without a validator");

    [Fact]
    public void Requests_are_named_as_sentences() => AreNamedAsSentences(Rings.Application.Written()).ShouldBeNone();

    [Fact]
    public void A_request_with_a_technical_name_is_found() =>
        AreNamedAsSentences(typeof(UseCaseTests).Assembly.Written()).ShouldName("OpenShopCommand");

    [Fact]
    public void Each_use_case_has_a_file_with_its_name() =>
        HaveFilesOfTheirOwn(Requests(Rings.Application.Written()), [.. SourceFile.Under("src/Application", ".cs")]).ShouldBeNone();

    [Fact]
    public void Two_use_cases_in_one_file_and_one_without_its_own_file_are_found() => HaveFilesOfTheirOwn(
        [typeof(OpenShopCommand), typeof(CloseShop)],
        [new("src/Application/Samples/OpenShopCommand.cs", "internal sealed record OpenShopCommand(int Door) : ICommand<int>;\ninternal sealed record CloseShop : ICommand<int>;")])
        .ShouldName("CloseShop has no file", "OpenShopCommand.cs also declares CloseShop");

    [Fact]
    public void Every_validation_rule_has_a_kebab_case_code() => FaultsHaveCodes(Rings.Application.Written()).ShouldBeNone();

    [Fact]
    public void A_validation_rule_without_a_code_is_found() =>
        FaultsHaveCodes(typeof(UseCaseTests).Assembly.Written()).ShouldName("OpenValidator gives Door the code 'NotEmptyValidator'");

    private static Findings AreInternal(IEnumerable<Type> types) => Findings.Of(
        types.Where(type => IsHandler(type) || Implements(type, typeof(IValidator<>)) || Implements(type, typeof(IReaction<>))),
        type => type is { IsSealed: true, IsVisible: false } ? null : $"{NameOf(type)} is not internal and sealed");

    private static Findings UseNoMachinery(IEnumerable<Type> types) => Findings.Of(
        types.Where(IsHandler),
        type => type.GetConstructors().SelectMany(constructor => constructor.GetParameters())
            .Select(parameter => parameter.ParameterType)
            .Where(needed => Machinery.Any(machine => machine.IsAssignableFrom(needed)))
            .Where(needed => needed != typeof(IUnitOfWork) || !HandlesProcess(type))
            .Select(needed => $"{type.Name} takes {needed.Name.Split('`')[0]}"));

    private static Findings CommandsAreValidated(IEnumerable<Type> types, Dictionary<string, string> reasons)
    {
        var all = types.ToList();
        var validated = all.Where(type => Implements(type, typeof(IValidator<>))).Select(type => NameOf(type.BaseType!.GetGenericArguments()[0])).ToHashSet(StringComparer.Ordinal);
        var bare = all.Where(type => type.IsClass && typeof(ICommand).IsAssignableFrom(type)).Select(NameOf).Where(name => !validated.Contains(name)).ToList();
        return new Findings(
            validated.Count,
            [
                .. bare.Except(reasons.Keys, StringComparer.Ordinal).Select(name => $"{name} has no validator"),
                .. reasons.Keys.Except(bare, StringComparer.Ordinal).Select(name => $"{name} is no command without a validator"),
            ]);
    }

    private static Findings AreNamedAsSentences(IEnumerable<Type> types) => Findings.Of(
        Requests(types),
        type => Regex.IsMatch(NameOf(type), "(Command|Query|Request|Handler|Service|Manager)$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)) ? NameOf(type) : null);

    private static Findings HaveFilesOfTheirOwn(IReadOnlyList<Type> requests, IReadOnlyList<SourceFile> files) => Findings.Of(
        requests,
        request =>
        {
            var own = files.Where(file => file.Name == NameOf(request)).ToList();
            return own.Count == 0
                ? [$"{NameOf(request)} has no file"]
                : own.SelectMany(file => requests
                    .Where(other => other != request && Regex.IsMatch(file.Text, $@"\brecord {NameOf(other)}\b", RegexOptions.None, TimeSpan.FromSeconds(1)))
                    .Select(other => $"{file.Name}.cs also declares {NameOf(other)}"));
        });

    private static Findings FaultsHaveCodes(IEnumerable<Type> types) => Findings.Of(
        types.Where(type => Implements(type, typeof(IValidator<>)) && type.GetConstructor([]) is not null).SelectMany(Components),
        rule => Regex.IsMatch(rule.Code, "^[a-z]+(-[a-z]+)*$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            ? null
            : $"{rule.Validator} gives {rule.Field} the code '{rule.Code}'");

    private static IEnumerable<(string Validator, string Field, string Code)> Components(Type type) =>
        ((IValidator)Activator.CreateInstance(Closed(type))!).CreateDescriptor().Rules
            .SelectMany(rule => rule.Components
                .Where(component => component.Validator is not IChildValidatorAdaptor)
                .Select(component => (NameOf(type), rule.PropertyName, component.ErrorCode ?? component.Validator.Name)));

    private static List<Type> Requests(IEnumerable<Type> types) =>
        [.. types.Where(type => type.IsClass && typeof(IBaseRequest).IsAssignableFrom(type))];

    /// <summary>Without the number of type parameters.</summary>
    private static string NameOf(Type type) => type.Name.Split('`')[0];

    /// <summary>A generic validator applies to every kind of taxon with only a name; its rules are the same for all.</summary>
    private static Type Closed(Type type) => type.IsGenericTypeDefinition ? type.MakeGenericType(typeof(Brand), typeof(BrandId)) : type;

    private static bool IsHandler(Type type) => Implements(type, typeof(IRequestHandler<,>)) || Implements(type, typeof(IBatchHandler<,>));

    private static bool HandlesProcess(Type handler) =>
        Implementations(handler, typeof(IRequestHandler<,>)).All(handled => Implements(handled.GetGenericArguments()[0], typeof(IProcess<>)))
        && !Implements(handler, typeof(IBatchHandler<,>));

    private static bool Implements(Type type, Type contract) =>
        type is { IsClass: true, IsAbstract: false } && Implementations(type, contract).Any();

    private static IEnumerable<Type> Implementations(Type type, Type contract) =>
        type.GetInterfaces().Where(implemented => implemented.IsGenericType && implemented.GetGenericTypeDefinition() == contract);
}
