using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Shop.Architecture.Tests.House;

/// <summary>Reads compiled code: the types it uses and the members it calls.</summary>
internal static class CodeScan
{
    /// <summary>All types of a module, including nested ones.</summary>
    public static IEnumerable<TypeDefinition> AllTypes(this ModuleDefinition module) => module.GetTypes();

    /// <summary>The outermost declaring type.</summary>
    public static TypeDefinition Outermost(this TypeDefinition type) => type.DeclaringType is { } outer ? outer.Outermost() : type;

    /// <summary>The members that the type's own code calls, creates or takes the address of.</summary>
    public static IEnumerable<MethodReference> Calls(this TypeDefinition type) =>
        type.Methods.Where(method => method.HasBody)
            .SelectMany(method => method.Body.Instructions)
            .Where(instruction => instruction.OpCode.Code is Code.Call or Code.Callvirt or Code.Newobj or Code.Ldftn or Code.Ldvirtftn)
            .Select(instruction => (MethodReference)instruction.Operand);

    /// <summary>The assembly of a type.</summary>
    public static string Home(this TypeReference type) => type.Scope switch
    {
        AssemblyNameReference assembly => assembly.Name,
        ModuleDefinition module => module.Assembly.Name.Name,
        _ => type.Scope.Name,
    };
}
